import { areaName, areas, type Area } from '#lib/areas/areas.ts';
import { classify } from '#lib/areas/classifier.ts';
import { spoken, type Piece } from '#lib/areas/spoken.ts';
import { passageLink } from '#lib/publish/links.ts';
import type { AgencyKind } from '#lib/report/agency-kind.ts';
import type { Locale } from '#lib/report/locale.ts';
import * as problems from '#lib/server/db/problem.ts';
import type { ListedProblem, ProblemKey } from '#lib/server/db/problem.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { namesOfActors } from './actors.ts';
import { chartView, type ChartView } from './charts.ts';
import { problemHistory, type ProblemHistory } from './problem-history.ts';
import { problemMap, type ProblemMap } from './problem-map.ts';
import { holdingsOf, type Holdings } from './region-holdings.ts';
import { pageOf, type Paged } from './paged.ts';

export type ProblemsQuery = {
	area: Area | null;
	year: number | null;
	agencyId: number | null;
	kind: AgencyKind | null;
	page: number;
};

export type NamedArea = { code: string; name: string };

export type ProblemView = {
	key: ProblemKey;
	text: string;
	areas: NamedArea[];
	agencyId: number;
	agency: string;
	year: number;
	/** Its passage on the report's page. */
	href: string;
	/** Who chose the areas, when (`2026-01-05`) and why; null where the rules did. */
	choice: { by: string; on: string; reason: string | null } | null;
	why: {
		/** The text with the words marked that spoke. */
		pieces: Piece[];
		/** The areas that the rules tell today, each with its words and how sure, in percent. */
		areas: (NamedArea & { words: string[]; percent: number })[];
	};
};

export type ProblemsPage = Paged<ProblemView> & {
	/** Of the whole region, whatever is asked. */
	all: number;
	years: number[];
	agencies: { id: number; name: string }[];
	areas: NamedArea[];
	/** Areas by year, whatever is asked. */
	chart: ChartView | null;
	map: ProblemMap;
	/** null where no report is held. */
	history: ProblemHistory | null;
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
	const kinds = new Map(register.map(({ id, kind }) => [id, kind]));
	const inScope = all.filter(
		(problem) =>
			(query.area === null || problem.areas.includes(query.area)) &&
			(query.agencyId === null || problem.agencyId === query.agencyId) &&
			(query.kind === null || kinds.get(problem.agencyId) === query.kind)
	);
	const matching = inScope.filter((problem) => query.year === null || problem.year === query.year);
	const { items, ...place } = pageOf(matching, query.page);
	const actorName = await namesOfActors(
		db,
		items.flatMap(({ choice }) => (choice ? [choice.by] : []))
	);
	const nameOf = agencyNames(holdings);
	const occurring = new Set(all.flatMap((problem) => problem.areas));
	const subjects = new Set(all.map(({ agencyId }) => agencyId));
	return {
		...place,
		items: items.map((problem) => problemView(region.code, problem, nameOf, actorName, locale)),
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
				: chartView('problem-areas', { holdings, agency: null, year, areas: byYear }, locale),
		map: problemMap(holdings, all, query, locale),
		history: year === null ? null : await historyOf(db, holdings, inScope, query.agencyId, year)
	};
}

function agencyNames({ agencies }: Holdings) {
	const names = new Map(agencies.map(({ id, shortName }) => [id, shortName]));
	return ({ agencyId, agency }: ListedProblem) => names.get(agencyId) ?? agency;
}

function problemView(
	region: string,
	problem: ListedProblem,
	nameOf: (problem: ListedProblem) => string,
	actorName: (actor: string) => string,
	locale: Locale
): ProblemView {
	const { reportId, version, ordinal, text, agencyId, year, at, choice } = problem;
	const named = (code: string): NamedArea => ({ code, name: areaName(code, locale) });
	const told = classify(text);
	return {
		key: { reportId, version, ordinal },
		text,
		areas: problem.areas.map(named),
		agencyId,
		agency: nameOf(problem),
		year,
		href: passageLink(region, agencyId, year, at),
		choice: choice && {
			by: actorName(choice.by),
			on: choice.at.slice(0, 10),
			reason: choice.reason
		},
		why: {
			pieces: spoken(
				text,
				told.flatMap(({ evidence }) => evidence)
			),
			areas: told.map(({ area, evidence, confidence }) => ({
				...named(area),
				words: evidence,
				percent: Math.round(confidence * 100)
			}))
		}
	};
}

/** Of a region, or of one agency where `agencyId` says so, up to a year. */
export async function historyOf(
	db: Reader,
	holdings: Holdings,
	all: readonly ListedProblem[],
	agencyId: number | null,
	year: number
): Promise<ProblemHistory> {
	const { region, standings } = holdings;
	const prose = await problems.prose(db, region.sight, year, agencyId);
	const held = new Set(
		standings
			.filter(({ state }) => state !== 'missing')
			.map((standing) => `${standing.agencyId}/${standing.year}`)
	);
	return problemHistory(
		{ region: region.code, nameOf: agencyNames(holdings) },
		all,
		prose,
		held,
		year
	);
}
