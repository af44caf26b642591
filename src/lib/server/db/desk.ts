import { sql } from 'kysely';
import type { FindingState } from '#lib/checks/decision.ts';
import type { Severity } from '#lib/checks/finding.ts';
import type { ReportStatus } from '#lib/report/status.ts';
import type { Sight } from '../access/sight.ts';
import { holding } from './decision.ts';
import { isSeen } from './seen.ts';
import type { Reader } from './types.ts';

/** A report as it waits on the desk. */
export type WaitingReport = {
	reportId: number;
	agencyId: number;
	year: number;
	aggregate: boolean;
	status: ReportStatus;
	/** When its latest version came or its status changed, whichever is later. */
	since: Date;
};

/** The reports of a region, of one year or (null) of all, as far as they are seen. */
export async function waiting(
	db: Reader,
	sight: Sight,
	year: number | null
): Promise<WaitingReport[]> {
	let query = db
		.selectFrom('reports')
		.innerJoin('report_versions as version', (join) =>
			join
				.onRef('version.region_id', '=', 'reports.region_id')
				.onRef('version.report_id', '=', 'reports.id')
				.onRef('version.number', '=', 'reports.current_version')
		)
		.where(isSeen(sight))
		.select(['reports.id as reportId', 'reports.agency_id as agencyId', 'reports.year'])
		.select(['reports.aggregate', 'reports.status'])
		.select(
			sql<Date>`greatest(version.created_at, (select max(change.changed_at) from stage_changes as change
				where change.region_id = reports.region_id and change.report_id = reports.id))`.as('since')
		)
		.orderBy('reports.id');
	if (year !== null) query = query.where('reports.year', '=', year);
	return query.execute();
}

export type FindingCount = {
	reportId: number;
	rule: string;
	severity: Severity;
	state: Exclude<FindingState, 'fixed'>;
	count: number;
};

/** How many findings the latest versions have, by report, rule, severity and how they stand on a day (`YYYY-MM-DD`). */
export async function findingCounts(
	db: Reader,
	sight: Sight,
	year: number | null,
	today: string
): Promise<FindingCount[]> {
	let found = db
		.selectFrom('findings')
		.innerJoin('reports', (join) =>
			join
				.onRef('reports.region_id', '=', 'findings.region_id')
				.onRef('reports.id', '=', 'findings.report_id')
				.onRef('reports.current_version', '=', 'findings.version')
		)
		.where(isSeen(sight))
		.select(['reports.id as reportId', 'rule', 'severity', holding(today).as('held')]);
	if (year !== null) found = found.where('reports.year', '=', year);
	return db
		.selectFrom(found.as('found'))
		.select(['reportId', 'rule', 'severity'])
		.select((eb) => [
			eb.fn.coalesce('held', sql.lit('open' as const)).as('state'),
			eb.fn.countAll<number>().as('count')
		])
		.groupBy(['reportId', 'rule', 'severity', 'held'])
		.execute();
}

/** How many files of a region are received and wait to be read, and how many are being read. */
export async function filesUnread(
	db: Reader,
	region: string
): Promise<{ accepted: number; reading: number }> {
	const rows = await db
		.selectFrom('import_files')
		.select((eb) => ['state', eb.fn.countAll<number>().as('count')])
		.where('region_id', '=', region)
		.where('state', 'in', ['accepted', 'reading'])
		.groupBy('state')
		.execute();
	const of = (wanted: 'accepted' | 'reading') =>
		rows.find(({ state }) => state === wanted)?.count ?? 0;
	return { accepted: of('accepted'), reading: of('reading') };
}

/** Whether a version of a report was approved before: another one then may need to tell why it differs. */
export async function wasApproved(db: Reader, region: string, reportId: number): Promise<boolean> {
	const report = await db
		.selectFrom('reports')
		.select('approved_version')
		.where('region_id', '=', region)
		.where('id', '=', reportId)
		.executeTakeFirst();
	return report !== undefined && report.approved_version !== null;
}
