import type { RegisterColumn, RegisterRow } from '#lib/register/columns.ts';
import { registerColumns } from '#lib/register/columns.ts';
import { reformKinds } from '#lib/register/reform.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { Permit } from '#lib/server/access/permit.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Region } from '#lib/server/db/region.ts';
import type { Database } from '#lib/server/db/types.ts';
import { applyImport } from '#lib/server/register/apply.ts';
import { planImport, type ImportPlan } from '#lib/server/register/plan.ts';
import {
	planReform,
	recordReform,
	type ReformForm,
	type ReformFormFault
} from '#lib/server/register/reform.ts';
import { rowsIn } from '#lib/server/register/rows.ts';
import { oneOf, wholeNumber } from './query.ts';

type Keeper = Permit<'manage_register'>;
type Field = (name: string) => string;

/** Adds or changes one office as its form tells; a field left empty takes a year or the successor away. */
export async function submitOffice(
	db: Database,
	keeper: Keeper,
	id: number | null,
	field: Field,
	locale: Locale
): Promise<{ done: true } | { refused: string; values: Record<string, string> }> {
	const { region } = keeper;
	const values = Object.fromEntries(registerColumns.map((column) => [column, field(column)]));
	const cleared = (column: RegisterColumn) => values[column] || '—';
	const row = {
		...(values as Record<RegisterColumn, string>),
		row: 1,
		id: id === null ? '' : String(id),
		region,
		from: cleared('from'),
		to: cleared('to'),
		successor: cleared('successor')
	};
	return db.transaction().execute(async (trx) => {
		await regions.hold(trx, region);
		const plan = await planImport(trx, [row], region);
		const [refused] = plan.refused;
		const taken = id === null && plan.added.length === 0 && !refused;
		if (refused || taken)
			return {
				refused: refused?.reason[locale] ?? takenWords[locale],
				values: { ...values, id: row.id }
			};
		await applyImport(trx, plan, keeper);
		return { done: true as const };
	});
}

const takenWords: Readonly<Record<Locale, string>> = {
	'zh-CN': '登记簿里已有这个名称的单位。',
	en: 'The register has an office of this name already.'
};

/** What a file would do to a region's register, with its rows to be sent again; or why it cannot be read. */
export async function tryImport(
	db: Database,
	region: string,
	file: { bytes: Uint8Array; name: string }
): Promise<{ plan: ImportPlan; rows: string } | { refused: string }> {
	const found = await rowsIn(file.bytes, file.name);
	if ('refused' in found) return found;
	return {
		plan: await planImport(db, found.rows, region),
		rows: JSON.stringify(found.rows)
	};
}

function sentRows(text: string): RegisterRow[] | null {
	let rows: unknown;
	try {
		rows = JSON.parse(text);
	} catch {
		return null;
	}
	if (!Array.isArray(rows) || rows.length > 20_000) return null;
	const whole = rows.every(
		(row) =>
			typeof row?.row === 'number' &&
			registerColumns.every((column) => typeof row[column] === 'string')
	);
	return whole ? (rows as RegisterRow[]) : null;
}

/** Applies rows that were shown before, all that are not refused; null where they are none. */
export async function doImport(
	db: Database,
	keeper: Keeper,
	text: string
): Promise<ImportPlan | null> {
	const rows = sentRows(text);
	if (!rows) return null;
	return db.transaction().execute(async (trx) => {
		await regions.hold(trx, keeper.region);
		const plan = await planImport(trx, rows, keeper.region);
		await applyImport(trx, plan, keeper);
		return plan;
	});
}

export type ReformFields = {
	kind: string;
	on: string;
	firstYear: string;
	basis: string;
	note: string;
	newNames: string;
	otherRegion: string;
	before: string[];
	after: string[];
};

export type ReformFormProblem = ReformFormFault | 'kind' | 'on' | 'first_year' | 'basis';

function formOf(fields: ReformFields): ReformForm | ReformFormProblem[] {
	const problems: ReformFormProblem[] = [];
	const kind = oneOf(fields.kind, reformKinds);
	const day = new Date(`${fields.on}T00:00:00Z`);
	const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(fields.on);
	const firstYear =
		fields.firstYear === '' ? Number(fields.on.slice(0, 4)) : Number(fields.firstYear);
	if (!kind) problems.push('kind');
	if (!isDay || !/^\d{4}-/.test(fields.on)) problems.push('on');
	if (!Number.isInteger(firstYear) || firstYear < 1949 || firstYear > 2100)
		problems.push('first_year');
	if (fields.basis === '') problems.push('basis');
	const ids = (values: readonly string[]) => values.map((value) => wholeNumber(value) ?? 0);
	if (!kind || problems.length > 0) return problems;
	return {
		kind,
		on: fields.on,
		firstYear,
		basis: fields.basis,
		note: fields.note || null,
		before: ids(fields.before),
		after: kind === 'rename' ? [] : ids(fields.after),
		newNames: fields.newNames
			.split(/[；;\n]/)
			.map((name) => name.trim())
			.filter((name) => name !== ''),
		otherRegion: fields.otherRegion || null
	};
}

export type ReformAnswer = {
	fields: ReformFields;
	problems: ReformFormProblem[];
	/** What would be done, in words; null where there are problems. */
	shown: { clause: string; effects: string[]; warnings: string[] } | null;
	recorded: boolean;
};

/** Shows what a reform would do, and with `record` does it. */
export async function submitReform(
	db: Database,
	region: Region,
	keeper: Keeper,
	fields: ReformFields,
	record: boolean,
	locale: Locale
): Promise<ReformAnswer> {
	const form = formOf(fields);
	const none = { fields, shown: null, recorded: false };
	if (Array.isArray(form)) return { ...none, problems: form };
	return db.transaction().execute(async (trx) => {
		await regions.hold(trx, region.code);
		const planned = await planReform(trx, region, form);
		if ('faults' in planned) return { ...none, problems: planned.faults };
		const { plan } = planned;
		if (record) await recordReform(trx, plan, keeper);
		const shown = {
			clause: plan.clause[locale],
			effects: plan.effects.map((words) => words[locale]),
			warnings: plan.warnings.map((words) => words[locale])
		};
		return { fields, problems: [], shown, recorded: record };
	});
}
