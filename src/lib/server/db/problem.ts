import { sql } from 'kysely';
import type { Locator } from '#lib/report/locator.ts';
import type { Problem, Scope } from '#lib/report/report.ts';
import type { Sight } from '../access/sight.ts';
import {
	countingAreas,
	holdingChoice,
	type ChoiceSubject,
	type HoldingChoice
} from './area-choice.ts';
import { isSeen, shownVersion } from './seen.ts';
import type { Reader } from './types.ts';

/** Where a problem stands: its version and its place in it. */
export type ProblemKey = { reportId: number; version: number; ordinal: number };

export type ListedProblem = Problem &
	ProblemKey & {
		agencyId: number;
		agency: string;
		year: number;
		scope: Scope | null;
		/** The areas by the rules; `areas` are those that count. */
		ruleAreas: string[];
		/** A person's choice that holds; null where the rules' areas count. */
		choice: HoldingChoice | null;
	};

export type ProblemFilter = { year?: number; agencyId?: number; area?: string; limit?: number };

export type AreaOfYear = {
	area: string;
	year: number;
	/** Offices' own reports and aggregates are counted apart. */
	scope: Scope | null;
	/** How many different agencies admit a problem of the area. */
	agencies: number;
	problems: number;
};

function ofCurrentVersions(db: Reader, sight: Sight, agencyId: number | undefined) {
	const query = db
		.selectFrom('problems')
		.innerJoin('reports', (join) =>
			join
				.onRef('reports.region_id', '=', 'problems.region_id')
				.onRef('reports.id', '=', 'problems.report_id')
				.on('problems.version', '=', shownVersion(sight))
		)
		.where('problems.region_id', '=', sight.region)
		.where(isSeen(sight));
	return agencyId === undefined ? query : query.where('reports.agency_id', '=', agencyId);
}

/** Problems that the latest versions admit, the latest year first. */
export async function list(
	db: Reader,
	sight: Sight,
	filter: ProblemFilter = {}
): Promise<ListedProblem[]> {
	let query = ofCurrentVersions(db, sight, filter.agencyId)
		.innerJoin('agency_names', (join) =>
			join
				.onRef('agency_names.region_id', '=', 'reports.region_id')
				.onRef('agency_names.agency_id', '=', 'reports.agency_id')
				.on('agency_names.kind', '=', 'current')
		)
		.select([
			'problems.text',
			'problems.areas as ruleAreas',
			'problems.at',
			'problems.improvement',
			'problems.report_id as reportId',
			'problems.version',
			'problems.ordinal',
			'reports.agency_id as agencyId',
			'agency_names.name as agency',
			'reports.year',
			'reports.scope',
			countingAreas.as('areas'),
			holdingChoice.as('choice')
		])
		.orderBy('reports.year', 'desc')
		.orderBy('reports.agency_id')
		.orderBy('problems.ordinal');
	if (filter.year !== undefined) query = query.where('reports.year', '=', filter.year);
	if (filter.area !== undefined) {
		query = query.where(sql<boolean>`${countingAreas} @> ${[filter.area]}::jsonb`);
	}
	if (filter.limit !== undefined) query = query.limit(filter.limit);
	return query.execute();
}

/** How many agencies and problems each area has in each year and scope; an area without any has no row. */
export async function areasByYear(
	db: Reader,
	sight: Sight,
	agencyId?: number
): Promise<AreaOfYear[]> {
	return ofCurrentVersions(db, sight, agencyId)
		.innerJoinLateral(
			sql<{ area: string }>`(select jsonb_array_elements_text(${countingAreas}) as area)`.as(
				'named'
			),
			(join) => join.onTrue()
		)
		.select((eb) => [
			'named.area',
			'reports.year',
			'reports.scope',
			eb.fn.count<number>('reports.agency_id').distinct().as('agencies'),
			eb.fn.countAll<number>().as('problems')
		])
		.groupBy(['named.area', 'reports.year', 'reports.scope'])
		.orderBy('reports.year')
		.orderBy('named.area')
		.orderBy('reports.scope')
		.execute();
}

/** What a choice of areas is about: the words of one problem that is seen, with the areas that count; null where there is none. */
export async function subjectOf(
	db: Reader,
	sight: Sight,
	key: ProblemKey
): Promise<(ChoiceSubject & { year: number; areas: string[]; isChosen: boolean }) | null> {
	const row = await ofCurrentVersions(db, sight, undefined)
		.where('problems.report_id', '=', key.reportId)
		.where('problems.version', '=', key.version)
		.where('problems.ordinal', '=', key.ordinal)
		.select(['reports.agency_id as agencyId', 'reports.year', 'problems.clause'])
		.select([countingAreas.as('areas'), holdingChoice.as('choice')])
		.executeTakeFirst();
	if (!row) return null;
	const { choice, ...subject } = row;
	return { ...subject, isChosen: choice !== null };
}

export type Prose = { agencyId: number; year: number; text: string; at: Locator };

/** The prose of the reports of a year that are seen, section by section. */
export async function prose(
	db: Reader,
	sight: Sight,
	year: number,
	agencyId: number | null
): Promise<Prose[]> {
	let query = db
		.selectFrom('sections')
		.innerJoin('reports', (join) =>
			join
				.onRef('reports.region_id', '=', 'sections.region_id')
				.onRef('reports.id', '=', 'sections.report_id')
				.on('sections.version', '=', shownVersion(sight))
		)
		.where('sections.region_id', '=', sight.region)
		.where(isSeen(sight))
		.where('reports.year', '=', year)
		.select(['reports.agency_id as agencyId', 'reports.year', 'sections.text', 'sections.at'])
		.orderBy('sections.ordinal');
	if (agencyId !== null) query = query.where('reports.agency_id', '=', agencyId);
	return query.execute();
}
