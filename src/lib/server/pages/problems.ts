import { areaName, areas } from '#lib/areas/areas.ts';
import { passageLink } from '#lib/publish/links.ts';
import type { Locale } from '#lib/report/locale.ts';
import * as problems from '#lib/server/db/problem.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { chartView, type ChartView } from './charts.ts';
import { holdingsOf } from './region-holdings.ts';
import { pageOf, type Paged } from './paged.ts';

export type ProblemsQuery = {
	area: string | null;
	year: number | null;
	agencyId: number | null;
	page: number;
};

export type ProblemView = {
	text: string;
	areas: { code: string; name: string }[];
	agencyId: number;
	agency: string;
	year: number;
	/** Its passage on the report's page. */
	href: string;
};

export type ProblemsPage = Paged<ProblemView> & {
	/** Of the whole region, whatever is asked. */
	all: number;
	years: number[];
	agencies: { id: number; name: string }[];
	areas: { code: string; name: string }[];
	/** Areas by year, whatever is asked. */
	chart: ChartView | null;
};

/** The problems that a region's latest reports admit and that match, latest year first. What can be chosen is what occurs. */
export async function problemsPage(
	db: Reader,
	region: SeenRegion,
	query: ProblemsQuery,
	locale: Locale
): Promise<ProblemsPage> {
	const [all, holdings, byYear] = await Promise.all([
		problems.list(db, region.sight),
		holdingsOf(db, region),
		problems.areasByYear(db, region.sight)
	]);
	const { agencies: register } = holdings;
	const year = query.year ?? holdings.latest;
	const names = new Map(register.map(({ id, shortName }) => [id, shortName]));
	const matching = all.filter(
		(problem) =>
			(query.area === null || problem.areas.includes(query.area)) &&
			(query.year === null || problem.year === query.year) &&
			(query.agencyId === null || problem.agencyId === query.agencyId)
	);
	const { items, ...place } = pageOf(matching, query.page);
	const occurring = new Set(all.flatMap((problem) => problem.areas));
	const subjects = new Set(all.map(({ agencyId }) => agencyId));
	return {
		...place,
		items: items.map(({ text, areas, agencyId, agency, year, at }) => ({
			text,
			areas: areas.map((code) => ({ code, name: areaName(code, locale) })),
			agencyId,
			agency: names.get(agencyId) ?? agency,
			year,
			href: passageLink(region.code, agencyId, year, at)
		})),
		all: all.length,
		years: [...new Set(all.map(({ year }) => year))].toSorted((a, b) => b - a),
		agencies: register
			.filter(({ id }) => subjects.has(id))
			.map(({ id, shortName }) => ({ id, name: shortName })),
		areas: areas
			.filter((code) => occurring.has(code))
			.map((code) => ({ code, name: areaName(code, locale) })),
		chart:
			year === null
				? null
				: chartView('problem-areas', { holdings, agency: null, year, areas: byYear }, locale)
	};
}
