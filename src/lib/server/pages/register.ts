import { datedNameText } from '#lib/register/columns.ts';
import { agencyLink, registerLink } from '#lib/publish/links.ts';
import { isThere, yearsOf, type Years } from '#lib/register/membership.ts';
import type { AgencyKind } from '#lib/report/agency-kind.ts';
import type { Locale } from '#lib/report/locale.ts';
import * as reforms from '#lib/server/db/reform.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Region } from '#lib/server/db/region.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { heldOffices, rowOf, type HeldOffice } from '#lib/server/register/held.ts';
import { isNamed } from '#lib/server/register/search.ts';
import { regionOfCode } from '#lib/server/region-of.ts';
import { clauseOf, type ReformEvent } from './reform-view.ts';

export type OfficeRow = {
	id: number;
	name: string;
	kind: AgencyKind;
	shorts: string[];
	/** With the years that they were borne in. */
	formers: string[];
	/** Names that a person gave to an office while importing. */
	learned: string[];
	/** As registered, or else as the reforms tell them. */
	years: Years;
	successor: string | null;
	href: string;
};

/** Why an office is not in a year's sum: a government's report is a sum itself. */
export type Outside =
	{ kind: 'later'; from: number } | { kind: 'ended'; to: number } | { kind: 'aggregate' };

export type RegisterPage = {
	/** The region's code and the names of those above it, widest first. */
	above: { code: string; name: string; held: boolean }[];
	total: number;
	rows: OfficeRow[];
	/** Of a year asked for: the offices that are not in its sum, and why. */
	outside: { name: string; href: string; why: Outside }[];
	reforms: ReformEvent[];
};

export type RegisterQuery = {
	words: string | null;
	kind: AgencyKind | null;
	/** Only the offices whose reports make up this year's sum. */
	year: number | null;
};

const namesOfKind = (office: HeldOffice, kind: 'short' | 'learned') =>
	office.names.filter((name) => name.kind === kind).map(({ name }) => name);

const namesIn = (office: HeldOffice) => office.names.map(({ name }) => name);

function outsideOf({ kind }: HeldOffice, years: Years, year: number): Outside | null {
	if (kind === 'government') return { kind: 'aggregate' };
	if (isThere(years, year)) return null;
	if (years.to !== null && year > years.to) return { kind: 'ended', to: years.to };
	return { kind: 'later', from: years.from! };
}

function rowView(
	office: HeldOffice,
	offices: readonly HeldOffice[],
	years: Years,
	keeps: boolean
): OfficeRow {
	return {
		id: office.id,
		name: office.name,
		kind: office.kind,
		shorts: namesOfKind(office, 'short'),
		formers: office.names
			.filter(({ kind }) => kind === 'former')
			.map(({ name, validFrom, validTo }) => datedNameText({ name, from: validFrom, to: validTo })),
		learned: namesOfKind(office, 'learned'),
		years,
		successor: offices.find(({ id }) => id === office.successor)?.name ?? null,
		href: keeps
			? registerLink(office.region, `offices/${office.id}`)
			: agencyLink(office.region, office.id)
	};
}

async function aboveOf(db: Reader, region: Region): Promise<RegisterPage['above']> {
	const above: RegisterPage['above'] = [];
	for (let code = region.parent; code !== null;) {
		const held = await regions.read(db, code);
		const parent = held ?? regionOfCode(code);
		if (!parent) break;
		above.unshift({ code, name: parent.name, held: held !== null });
		code = parent.parent;
	}
	return above;
}

/**
 * A region's register: its offices by any of their names, former, short or by initials, and its reforms, newest first.
 * @param keeps whether the reader may change it: offices then lead to their forms
 */
export async function registerPage(
	db: Reader,
	region: Region,
	{ words, kind, year }: RegisterQuery,
	keeps: boolean,
	locale: Locale
): Promise<RegisterPage> {
	const [offices, events, above] = await Promise.all([
		heldOffices(db, region.code),
		reforms.list(db, region.code),
		aboveOf(db, region)
	]);
	const names = new Map(offices.map(({ id, shortName }) => [id, shortName]));
	const isMeant = (office: HeldOffice) =>
		(kind === null || office.kind === kind) && (words === null || isNamed(namesIn(office), words));
	const rows = offices.filter(isMeant).map((office) => {
		const years = yearsOf(office, events);
		const why = year === null ? null : outsideOf(office, years, year);
		return { view: rowView(office, offices, years, keeps), why };
	});
	return {
		above,
		total: offices.length,
		rows: rows.flatMap(({ view, why }) => (why ? [] : [view])),
		outside: rows.flatMap(({ view: { name, href }, why }) => (why ? [{ name, href, why }] : [])),
		reforms: events.toReversed().map((reform) => ({
			...{ id: reform.id, kind: reform.kind, on: reform.on, firstYear: reform.firstYear },
			text: clauseOf(reform, names)[locale],
			basis: reform.basis,
			note: reform.note
		}))
	};
}

/** An office as the fields of its form, with the names that can be its successor's; null where the region has none of that id. */
export async function officeForm(db: Reader, region: string, id: number | null) {
	const offices = await heldOffices(db, region);
	const office = offices.find((office) => office.id === id);
	if (id !== null && !office) return null;
	const row = office ? rowOf(office, offices) : null;
	return {
		office: row && office ? { ...row, kind: office.kind as string } : null,
		learned: office ? namesOfKind(office, 'learned') : [],
		others: offices.filter((other) => other.id !== id).map(({ name }) => name)
	};
}
