import {
	columnNames,
	datedNames,
	datedNameText,
	kindNamed,
	kindNames,
	type DatedName,
	type RegisterColumn,
	type RegisterRow
} from '#lib/register/columns.ts';
import type { AgencyKind } from '#lib/report/agency-kind.ts';
import type { Wording } from '#lib/report/locale.ts';
import { kindOf, matchKey } from '#lib/server/db/agency-name.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Region } from '#lib/server/db/region.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { regionOfCode } from '#lib/server/region-of.ts';
import { heldOffices, rowOf, type HeldOffice } from './held.ts';
import { refusal } from './refusal.ts';

/** What becomes of an office; absent fields stay as they are. Names are only ever added. */
export type OfficeEntry = {
	name?: string;
	shorts: string[];
	formers: DatedName[];
	kind?: AgencyKind;
	validFrom?: number | null;
	validTo?: number | null;
	/** By name, as it may stand in the same file. */
	successor?: string | null;
};

export type FieldChange = { column: RegisterColumn; from: string; to: string };
export type AddedOffice = { row: number; region: string; name: string; entry: OfficeEntry };
export type ChangedOffice = AddedOffice & { id: number; changes: FieldChange[] };
export type RefusedRow = { row: number; name: string; reason: Wording };

/** What an import would do. Nothing is deleted: an office that the file does not name stays as it is. */
export type ImportPlan = {
	added: AddedOffice[];
	changed: ChangedOffice[];
	unchanged: number;
	refused: RefusedRow[];
	/** Regions that are registered with it. */
	newRegions: Region[];
};

/** Codes of the regions whose offices a plan adds or changes, ascending. */
export function regionsOf({ added, changed }: ImportPlan): string[] {
	return [...new Set([...added, ...changed].map(({ region }) => region))].toSorted();
}

/** A cell that says that there is nothing: a year or successor that is registered is taken away. */
const nothing = /^(?:[-—–]+|无)$/;

type Place = { region: Region; isNew: boolean; offices: HeldOffice[]; inFile: Set<string> };

/**
 * Plans an import of rows row by row, without writing. A row is of the office of its number, else of the one whose present
 * name it bears in its region; a blank cell changes nothing.
 * @param only code of the one region that rows may be of, and are of where they name none
 */
export async function planImport(
	db: Reader,
	rows: readonly RegisterRow[],
	only: string | null = null
): Promise<ImportPlan> {
	const plan: ImportPlan = { added: [], changed: [], unchanged: 0, refused: [], newRegions: [] };
	const places = new Map<string, Place | null>();
	for (const row of rows) {
		const code = row.region || only || '';
		if (!places.has(code)) places.set(code, await placeOf(db, code));
		const place = places.get(code);
		if (place) place.inFile.add(matchKey(row.name, place.region));
	}
	const seen = new Set<string>();
	for (const row of rows) {
		const code = row.region || only || '';
		const place = places.get(code) ?? null;
		const outcome = planRow(row, place, only !== null && code !== only, seen);
		if ('reason' in outcome) plan.refused.push({ row: row.row, name: row.name, ...outcome });
		else if ('id' in outcome && outcome.changes.length === 0) plan.unchanged += 1;
		else if ('id' in outcome) plan.changed.push(outcome);
		else plan.added.push(outcome);
	}
	const used = new Set(plan.added.map(({ region }) => region));
	for (const place of places.values())
		if (place?.isNew && used.has(place.region.code)) plan.newRegions.push(place.region);
	return plan;
}

async function placeOf(db: Reader, code: string): Promise<Place | null> {
	if (code === regions.unassigned) return null;
	const held = await regions.read(db, code);
	const region = held ?? regionOfCode(code);
	if (!region) return null;
	const offices = held ? await heldOffices(db, code) : [];
	return { region, isNew: !held, offices, inFile: new Set() };
}

type Planned = AddedOffice | ChangedOffice | { reason: Wording };

function planRow(
	row: RegisterRow,
	place: Place | null,
	elsewhere: boolean,
	seen: Set<string>
): Planned {
	if (elsewhere) return { reason: refusal.other_region(row.region) };
	if (!place) return { reason: refusal.region(row.region) };
	if (row.name === '' || row.name.length > 100) return { reason: refusal.name() };
	const { region, offices } = place;
	const found = officeOf(row, place);
	if ('reason' in found) return found;
	const { office } = found;
	const subject = `${region.code}/${office?.id ?? matchKey(row.name, region)}`;
	if (seen.has(subject)) return { reason: refusal.repeated() };
	const entry = entryOf(row, office, place);
	if ('reason' in entry) return entry;
	seen.add(subject);
	const base = { row: row.row, region: region.code, name: row.name, entry };
	if (!office) return base;
	return { ...base, id: office.id, changes: changesOf(entry, office, offices) };
}

function officeOf(
	row: RegisterRow,
	{ region, offices }: Place
): { office: HeldOffice | null } | { reason: Wording } {
	const key = matchKey(row.name, region);
	const bearers = offices.filter(({ names }) => names.some((name) => name.key === key));
	const present = offices.filter(({ name }) => matchKey(name, region) === key);
	if (row.id !== '') {
		const office = offices.find(({ id }) => String(id) === row.id);
		if (!office) return { reason: refusal.number(row.id) };
		const other = present.find(({ id }) => id !== office.id);
		return other ? { reason: refusal.taken(other.name) } : { office };
	}
	if (present.length > 1) return { reason: refusal.ambiguous() };
	if (present[0]) return { office: present[0] };
	const [bearer] = bearers;
	return bearer ? { reason: refusal.other_name(bearer.name, bearer.id) } : { office: null };
}

function entryOf(
	row: RegisterRow,
	office: HeldOffice | null,
	{ region, offices, inFile }: Place
): OfficeEntry | { reason: Wording } {
	const kind = row.kind === '' ? undefined : kindNamed(row.kind);
	if (kind === null) return { reason: refusal.kind(row.kind) };
	const [from, to] = [yearOf(row.from), yearOf(row.to)];
	if (from === false || to === false)
		return { reason: refusal.year(from === false ? row.from : row.to) };
	const first = from === undefined ? (office?.validFrom ?? null) : from;
	const last = to === undefined ? (office?.validTo ?? null) : to;
	if (first !== null && last !== null && first > last) return { reason: refusal.years() };
	const successor =
		row.successor === '' ? undefined : nothing.test(row.successor) ? null : row.successor;
	if (successor) {
		const key = matchKey(successor, region);
		const own = matchKey(row.name, region) === key;
		const known = inFile.has(key) || offices.some(({ name }) => matchKey(name, region) === key);
		if (own || !known) return { reason: refusal.successor(successor) };
	}
	const isNew = ({ name }: DatedName) => {
		const key = matchKey(name, region);
		return !office?.names.some((known) => known.key === key);
	};
	const shorts = datedNames(row.short).filter(isNew);
	return {
		...(office && office.name === row.name ? {} : { name: row.name }),
		shorts: shorts.map(({ name }) => name),
		formers: datedNames(row.former).filter(isNew),
		...(kind === undefined ? (office ? {} : { kind: kindOf(row.name) }) : { kind }),
		...(from === undefined ? {} : { validFrom: from }),
		...(to === undefined ? {} : { validTo: to }),
		...(successor === undefined ? {} : { successor })
	};
}

/** A report year; undefined where nothing is said, null where there is none, false where it is no year. */
function yearOf(text: string): number | null | undefined | false {
	if (text === '') return undefined;
	if (nothing.test(text)) return null;
	return /^(?:19|20)\d\d$/.test(text) ? Number(text) : false;
}

function changesOf(
	entry: OfficeEntry,
	office: HeldOffice,
	offices: readonly HeldOffice[]
): FieldChange[] {
	const held = rowOf(office, offices);
	const joined = (names: string, more: readonly string[]) =>
		[names, ...more].filter((name) => name !== '').join('；');
	const next: Partial<Record<RegisterColumn, string>> = {
		name: entry.name ?? held.name,
		short: joined(held.short, entry.shorts),
		former: joined(held.former, [
			...entry.formers.map(datedNameText),
			...(entry.name === undefined ? [] : [held.name])
		]),
		kind: entry.kind === undefined ? held.kind : kindNames[entry.kind]['zh-CN'],
		from: entry.validFrom === undefined ? held.from : String(entry.validFrom ?? ''),
		to: entry.validTo === undefined ? held.to : String(entry.validTo ?? ''),
		successor: entry.successor === undefined ? held.successor : (entry.successor ?? '')
	};
	return (Object.keys(columnNames) as RegisterColumn[]).flatMap((column) => {
		const to = next[column];
		return to === undefined || to === held[column] ? [] : [{ column, from: held[column], to }];
	});
}
