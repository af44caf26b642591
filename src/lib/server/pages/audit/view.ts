import { m } from '#lib/paraglide/messages.js';
import type { Detail } from '#lib/report/result.ts';
import type { AuditEvent } from '../../db/audit.ts';
import { auditActions } from '../../db/audit-actions.ts';
import { unassigned } from '../../db/region.ts';
import { oneOf } from '../query.ts';
import { fieldName, valueWords } from './fields.ts';
import { actorName } from '../actors.ts';
import { officeName, personName, type Names } from './names.ts';
import { sentences } from './sentences.ts';

export type EventView = {
	id: number;
	/** The moment in China's time, `2026-01-31 09:05:00`. */
	at: string;
	who: string;
	/** What they did, to follow their name. */
	did: string;
	/** Null for what belongs to no region. */
	region: string | null;
	/** Null for the machine itself. */
	address: string | null;
	detail: { field: string; value: string }[];
	changes: { field: string; before: string | null; after: string | null }[];
};

/** An event as a person reads it. */
export function viewOf(event: AuditEvent, names: Names): EventView {
	const { detail, before, after, region } = event;
	const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
	return {
		id: event.id,
		at: inChina(event.at),
		who: actorName(event.actor, names.people),
		did: didOf(event, names),
		region: region === unassigned ? null : (names.regions.get(region) ?? region),
		address: event.address ?? text(detail.address ?? null),
		detail: Object.entries(detail)
			.filter(([name, value]) => value !== null && !unshown.includes(name))
			.map(([name, value]) => ({ field: fieldName(name), value: valueWords(name, value)! })),
		changes: fields.map((name) => ({
			field: fieldName(name),
			before: valueIn(before, name),
			after: valueIn(after, name)
		}))
	};
}

/** Told elsewhere on the page, or only of use to the database. */
const unshown = ['address', 'hour'];

function didOf(event: AuditEvent, names: Names): string {
	const { year } = event.subject;
	const action = oneOf(event.action, auditActions);
	if (!action) return event.action;
	return sentences[action]({
		office: officeName(event, names),
		person: personName(event, names),
		year: year ? m.audit_year({ year }) : ''
	});
}

const text = (value: string | number | null) => (value === null ? null : String(value));
const valueIn = (state: Detail | null, name: string) => valueWords(name, state?.[name] ?? null);

const clock = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Asia/Shanghai',
	dateStyle: 'short',
	timeStyle: 'medium'
});

export function inChina(moment: Date): string {
	return clock.format(moment);
}
