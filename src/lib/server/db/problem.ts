import { sql } from 'kysely';
import type { Problem, Scope } from '#lib/report/report.ts';
import type { Sight } from '../access/sight.ts';
import { isSeen } from './seen.ts';
import type { Reader } from './types.ts';

export type ListedProblem = Problem & { agencyId: number; agency: string; year: number };

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
				.onRef('reports.current_version', '=', 'problems.version')
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
			'problems.areas',
			'problems.at',
			'problems.improvement',
			'reports.agency_id as agencyId',
			'agency_names.name as agency',
			'reports.year'
		])
		.orderBy('reports.year', 'desc')
		.orderBy('reports.agency_id')
		.orderBy('problems.ordinal');
	if (filter.year !== undefined) query = query.where('reports.year', '=', filter.year);
	if (filter.area !== undefined) {
		query = query.where(sql<boolean>`problems.areas @> ${[filter.area]}::jsonb`);
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
			sql<{ area: string }>`(select jsonb_array_elements_text(problems.areas) as area)`.as('named'),
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
