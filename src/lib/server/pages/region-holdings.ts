import { additive, type Basis } from '#lib/measures/contributions.ts';
import { districtSeries } from '#lib/measures/district.ts';
import { placesOfMeasure, type Measure } from '#lib/measures/measure.ts';
import { measures } from '#lib/measures/registry.ts';
import type { QuotedValue, ReportFacts, Series } from '#lib/measures/series.ts';
import { membership } from '#lib/register/membership.ts';
import { compositionOf } from '#lib/register/restate.ts';
import { outcomes } from '#lib/report/codes.ts';
import { placeKey, type Place } from '#lib/report/place.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as reforms from '#lib/server/db/reform.ts';
import * as reports from '#lib/server/db/report.ts';
import type { Agency } from '#lib/server/db/agency.ts';
import type { RegisteredReform } from '#lib/server/db/reform.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import type { Standing } from '#lib/server/db/report.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { keyMeasures } from './key-figure.ts';
import { officesOnly } from './reporting.ts';

/** What a region's pages are made of: who is expected, what is held, and the cells that measures read. */
export type Holdings = {
	region: SeenRegion;
	agencies: Agency[];
	/** Of all agencies, with their short names. */
	standings: Standing[];
	/** Of offices alone; governments' own reports are among them only where nothing else is held. */
	owed: Standing[];
	facts: ReportFacts[];
	/** `facts` without the reports of offices that were not there in their year: what the district's sums are made of. */
	counted: ReportFacts[];
	reforms: RegisteredReform[];
	quoted: QuotedValue[];
	basis: Basis;
	/** Every year of which anything is known, ascending, without holes; where only one agency is held, also years that only its prose tells of. */
	years: number[];
	/** Newest year that most offices have reported for, else the newest with any report; null where none is held. */
	latest: number | null;
	/** How many offices' reports are due by year. */
	expectedByYear: Record<number, number>;
};

/** What the pages and charts of a region and its offices show. */
const shownMeasures = [...keyMeasures, measures.total, ...outcomes.map((id) => measures[id])];

function placesOf(wanted: readonly Measure[]): Place[] {
	const places = wanted.flatMap(placesOfMeasure);
	return [...new Map(places.map((place) => [placeKey(place), place])).values()];
}

/** Everything that the measures shown need of a region, and one asked for besides. */
export async function holdingsOf(
	db: Reader,
	region: SeenRegion,
	asked?: Measure
): Promise<Holdings> {
	const places = placesOf([...shownMeasures, ...(asked ? [asked] : [])]);
	const [register, standings, facts, quoted, events] = await Promise.all([
		agencies.list(db, region.code),
		reports.standings(db, region.sight),
		reports.facts(db, region.sight, { places }),
		reports.quoted(db, region.sight),
		reforms.list(db, region.code)
	]);
	const counted = countedIn(facts, register, events);
	const { basis } = additive(counted);
	const named = withShortNames(standings, register);
	const owed = basis === 'aggregate' ? named : officesOnly(named, register);
	const held = facts.map((report) => report.year);
	const speakers = new Set(facts.map((report) => report.agencyId));
	const told = quoted.filter(({ measure }) => measure === 'received_prior_year');
	const known = [...held, ...(speakers.size === 1 ? told.map(({ year }) => year) : [])];
	return {
		region,
		agencies: register,
		standings: named,
		owed,
		facts,
		counted,
		reforms: events,
		quoted,
		basis,
		years: yearsOver(known),
		latest: latestOf(held, owed),
		expectedByYear: expectedByYear(owed)
	};
}

/** Whether at least half of the offices whose report of a year is due have reported. */
export function isMostlyReported(owed: readonly Standing[], year: number): boolean {
	const due = owed.filter((standing) => standing.year === year);
	return 2 * due.filter(({ state }) => state !== 'missing').length >= due.length;
}

function latestOf(years: readonly number[], owed: readonly Standing[]): number | null {
	const descending = [...new Set(years)].toSorted((one, other) => other - one);
	return descending.find((year) => isMostlyReported(owed, year)) ?? descending[0] ?? null;
}

/** Every year from the first to the last, ascending. */
export function yearsOver(known: readonly number[]): number[] {
	if (!known.length) return [];
	const first = Math.min(...known);
	return Array.from({ length: Math.max(...known) - first + 1 }, (_, step) => first + step);
}

/** Every year that concerns one agency: owed, held, or told of in its own prose. */
export function yearsOfAgency(holdings: Holdings, { id }: Agency): number[] {
	const own = <T extends { agencyId: number }>(rows: readonly T[]) =>
		rows.filter((row) => row.agencyId === id);
	const told = own(holdings.quoted).filter(({ measure }) => measure === 'received_prior_year');
	return yearsOver(
		[...own(holdings.standings), ...own(holdings.facts), ...told].map(({ year }) => year)
	);
}

/** Every year that concerns what is one agency today, those of the offices before it too, as far back as it can be told. */
export function restatedYears(holdings: Holdings, agency: Agency): number[] {
	const own = yearsOfAgency(holdings, agency);
	const before = holdings.years.filter((year) => {
		const composition = compositionOf(agency.id, holdings.reforms, year);
		return composition.kind === 'sum' && composition.agencyIds.some((id) => id !== agency.id);
	});
	return yearsOver([...own, ...before]).filter(
		(year) => compositionOf(agency.id, holdings.reforms, year).kind === 'sum'
	);
}

/** Agencies of the same kind, without the agency itself. A government's own report sums others' and is nobody's peer. */
export function peersOf({ agencies }: Holdings, agency: Agency): number[] {
	if (agency.kind === 'government') return [];
	return agencies
		.filter(({ id, kind }) => kind === agency.kind && id !== agency.id)
		.map(({ id }) => id);
}

/** Short names of agencies by id. */
export function namesOf(holdings: Holdings): Map<number, string> {
	return new Map(holdings.agencies.map(({ id, shortName }) => [id, shortName]));
}

/** District series over all years of which anything is known. */
export function seriesOf(holdings: Holdings): (measure: Measure) => Series {
	const { counted, quoted, expectedByYear, years } = holdings;
	return (measure) => districtSeries(measure, counted, quoted, expectedByYear, years).series;
}

/** Reports of offices that were there in their year; a government's aggregate is of no office. */
function countedIn(
	facts: readonly ReportFacts[],
	register: readonly Agency[],
	events: readonly RegisteredReform[]
): ReportFacts[] {
	const years = [...new Set(facts.map((report) => report.year))];
	const members = new Map(years.map((year) => [year, new Set(membership(register, events, year))]));
	return facts.filter(
		({ scope, year, agencyId }) => scope === 'aggregate' || members.get(year)?.has(agencyId)
	);
}

function expectedByYear(standings: readonly Standing[]): Record<number, number> {
	const expected: Record<number, number> = {};
	for (const { year } of standings) expected[year] = (expected[year] ?? 0) + 1;
	return expected;
}

function withShortNames(standings: readonly Standing[], agencies: readonly Agency[]): Standing[] {
	const names = new Map(agencies.map(({ id, shortName }) => [id, shortName]));
	return standings.map((standing) => ({
		...standing,
		agency: names.get(standing.agencyId) ?? standing.agency
	}));
}
