import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { columnNames, kindNames } from '#lib/register/columns.ts';
import type { Wording } from '#lib/report/locale.ts';

/** What the parts of an event are called. */
const fields: Readonly<Record<string, () => string>> = {
	status: m.audit_field_status,
	published_on: m.audit_field_published_on,
	reason: m.audit_field_reason,
	revision: m.audit_field_revision,
	rung: m.audit_field_rung,
	channel: m.audit_field_channel,
	purpose: m.audit_field_purpose,
	ended: m.audit_field_ended,
	grant: m.audit_field_grant,
	role: m.audit_field_role,
	agency: m.audit_field_agency,
	row: m.audit_field_row,
	on: m.audit_field_on,
	firstYear: m.audit_field_first_year,
	basis: m.audit_field_basis,
	what: m.audit_field_what,
	year: m.audit_field_year,
	by: m.audit_field_signed_by,
	offices: m.audit_field_offices,
	columns: m.audit_field_columns,
	document: m.audit_field_document,
	version: m.audit_field_version,
	required: m.audit_field_required,
	files: m.audit_field_files,
	failed: m.audit_field_failed,
	regions: m.audit_field_regions,
	rows: m.audit_field_rows,
	bytes: m.audit_field_bytes,
	taken: m.audit_field_taken,
	label: m.audit_field_label,
	due_on: m.audit_field_due_on,
	days: m.audit_field_days,
	login: m.audit_field_login,
	areas: m.audit_field_areas,
	clause: m.audit_field_clause
};

/** Codes that are values of one of these parts, in words. */
const coded = ['status', 'purpose', 'role', 'rung', 'channel', 'kind'];
const values: Readonly<Record<string, () => string>> = {
	to_review: m.audit_value_to_review,
	returned: m.audit_value_returned,
	approved: m.audit_value_approved,
	published: m.audit_value_published,
	invitation: m.audit_value_invitation,
	password_reset: m.audit_value_password_reset,
	first_administrator: m.audit_value_first_administrator,
	administrator: m.audit_value_administrator,
	monitor: m.audit_value_monitor,
	reviewer: m.audit_value_reviewer,
	editor: m.audit_value_editor,
	viewer: m.audit_value_viewer,
	publisher: m.audit_value_publisher,
	remind: m.audit_value_remind,
	urge: m.audit_value_urge,
	urge_again: m.audit_value_urge_again,
	circulate: m.audit_value_circulate,
	message: m.audit_value_message,
	letter: m.audit_value_letter,
	mail: m.audit_value_mail,
	rename: m.audit_value_rename,
	merge: m.audit_value_merge,
	split: m.audit_value_split,
	move: m.audit_value_move,
	abolish: m.audit_value_abolish
};

/** Columns of the register, and the kinds of offices that a deadline is for. */
const shared: Readonly<Record<string, Wording>> = { ...kindNames, ...columnNames };

/** A part that has no word of its own is called as the record calls it: nothing is left out. */
export function fieldName(name: string): string {
	if (Object.hasOwn(fields, name)) return fields[name]!();
	if (Object.hasOwn(shared, name)) return shared[name]![getLocale()];
	const office = /^agency:(\d+)$/.exec(name)?.[1];
	return office ? m.audit_office_id({ id: office }) : name;
}

export function valueWords(name: string, value: string | number | null): string | null {
	if (value === null) return null;
	const text = String(value);
	return coded.includes(name) && Object.hasOwn(values, text) ? values[text]!() : text;
}
