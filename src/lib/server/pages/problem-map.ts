import { areaName, areas } from '#lib/areas/areas.ts';
import { problemsLink } from '#lib/publish/links.ts';
import { kindNames } from '#lib/register/columns.ts';
import { agencyKinds, type AgencyKind } from '#lib/report/agency-kind.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { ListedProblem } from '#lib/server/db/problem.ts';
import type { Holdings } from './region-holdings.ts';

/** `count` null where no report is held: then nothing can be counted, and nothing is 0. */
export type MapCell = { count: number | null; step: 0 | 1 | 2 | 3 | 4; href: string | null };

export type MapRow = {
	label: string;
	href: string | null;
	/** Reports held, of those that are due: of a kind of office alone. */
	held: { reports: number; due: number } | null;
	cells: MapCell[];
};

/** How many problems each row admits of each area. Rows are the offices of a year, kinds of office where there are many, or the years of one office. */
export type ProblemMap = {
	of: 'offices' | 'kinds' | 'years';
	year: number | null;
	heads: string[];
	groups: { name: string | null; rows: MapRow[] }[];
};

/** Shades above 0: a few problems are not drawn as dark as many. */
const steps = 4;

/** More offices than these are shown by kind first. */
const fewOffices = 60;

export type MapQuery = { year: number | null; agencyId: number | null; kind: AgencyKind | null };

type Slot = { agencyId: number; year: number; isHeld: boolean };

/** The map of a region's problems, all of them given; a report counts as held where its standing says so. */
export function problemMap(
	{ region, agencies, owed, latest }: Holdings,
	problems: readonly ListedProblem[],
	{ year: asked, agencyId, kind }: MapQuery,
	locale: Locale
): ProblemMap {
	const year = asked ?? latest;
	const slots: Slot[] = owed.map((standing) => ({
		agencyId: standing.agencyId,
		year: standing.year,
		isHeld: standing.state !== 'missing'
	}));
	const ofYear = slots.filter((slot) => slot.year === year);
	const kindOf = new Map(agencies.map((agency) => [agency.id, agency.kind]));
	const names = new Map(agencies.map((agency) => [agency.id, agency.shortName]));
	const link = (query: Record<string, string | number | null>, anchor = '') =>
		`${problemsLink(region.code, query)}${anchor}`;

	const cellsOf = (own: readonly Slot[], to: Record<string, string | number | null> | null) => {
		const keys = new Set(own.map((slot) => `${slot.agencyId}/${slot.year}`));
		const admitted = problems.filter((one) => keys.has(`${one.agencyId}/${one.year}`));
		const isHeld = own.some((slot) => slot.isHeld);
		return areas.map((area): Omit<MapCell, 'step'> => {
			const count = admitted.filter((problem) => problem.areas.includes(area)).length;
			const href = isHeld && count > 0 && to ? link({ ...to, area }, '#matching') : null;
			return { count: isHeld ? count : null, href };
		});
	};
	const rowOf = (slot: Slot, label: string, href: string) => ({
		label,
		href,
		held: null,
		cells: cellsOf([slot], { agency: slot.agencyId, year: slot.year })
	});
	const kindsHere = agencyKinds.filter((one) =>
		ofYear.some((slot) => kindOf.get(slot.agencyId) === one)
	);
	const ofKind = (one: AgencyKind) => ofYear.filter((slot) => kindOf.get(slot.agencyId) === one);
	const rowsByYear = () =>
		slots
			.filter((slot) => slot.agencyId === agencyId)
			.toSorted((one, other) => one.year - other.year)
			.map((slot) =>
				rowOf(slot, String(slot.year), link({ agency: agencyId, year: slot.year }, '#matching'))
			);
	const rowOfKind = (one: AgencyKind) => {
		const own = ofKind(one);
		return {
			label: kindNames[one][locale],
			href: link({ kind: one, year }),
			held: { reports: own.filter((slot) => slot.isHeld).length, due: own.length },
			cells: cellsOf(own, null)
		};
	};
	const groupOf = (one: AgencyKind) => ({
		name: kindNames[one][locale],
		rows: ofKind(one).map((slot) =>
			rowOf(
				slot,
				names.get(slot.agencyId) ?? String(slot.agencyId),
				link({ agency: slot.agencyId })
			)
		)
	});
	const of =
		agencyId !== null ? 'years' : kind === null && ofYear.length > fewOffices ? 'kinds' : 'offices';
	const groups = {
		years: () => [{ name: null, rows: rowsByYear() }],
		kinds: () => [{ name: null, rows: kindsHere.map(rowOfKind) }],
		offices: () => kindsHere.filter((one) => kind === null || one === kind).map(groupOf)
	}[of]();
	const highest = Math.max(
		steps,
		...groups.flatMap(({ rows }) =>
			rows.flatMap(({ cells }) => cells.map(({ count }) => count ?? 0))
		)
	);
	return {
		of,
		year: of === 'years' ? null : year,
		heads: areas.map((area) => areaName(area, locale)),
		groups: groups.map(({ name, rows }) => ({
			name,
			rows: rows.map((row) => ({
				...row,
				cells: row.cells.map((cell) => ({ ...cell, step: stepOf(cell.count ?? 0, highest) }))
			}))
		}))
	};
}

function stepOf(count: number, highest: number): MapCell['step'] {
	if (count === 0) return 0;
	return Math.ceil((steps * count) / highest) as MapCell['step'];
}
