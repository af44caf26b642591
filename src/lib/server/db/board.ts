import { sql } from 'kysely';
import type { ReportStatus } from '#lib/report/status.ts';
import { findingCount, firstReceivedOn } from './report-columns.ts';
import { fullSight } from '../access/sight.ts';
import type { Reader } from './types.ts';

/** A report as the board shows it. */
export type HeldReport = {
	reportId: number;
	agencyId: number;
	year: number;
	aggregate: boolean;
	status: ReportStatus;
	/** The day on which the first version came, `YYYY-MM-DD`; null where not known. */
	receivedOn: string | null;
	publishedOn: string | null;
	/** A newer version waits than the one that was approved. */
	approvedBefore: boolean;
	/** Error findings of the latest version. */
	errors: number;
};

/** Every report of a region, in any state. */
export async function held(db: Reader, region: string): Promise<HeldReport[]> {
	return db
		.selectFrom('reports')
		.select((eb) => [
			'reports.id as reportId',
			'reports.agency_id as agencyId',
			'reports.year',
			'reports.aggregate',
			'reports.status',
			'reports.published_on as publishedOn',
			sql<boolean>`coalesce(reports.approved_version < reports.current_version, false)`.as(
				'approvedBefore'
			),
			firstReceivedOn(eb).as('receivedOn'),
			findingCount('error', fullSight(region)).as('errors')
		])
		.where('reports.region_id', '=', region)
		.orderBy('reports.id')
		.execute();
}

/** The years that a region holds any report of. */
export async function yearsHeld(db: Reader, region: string): Promise<number[]> {
	const rows = await db
		.selectFrom('reports')
		.select('year')
		.distinct()
		.where('region_id', '=', region)
		.execute();
	return rows.map(({ year }) => year);
}

/** Names of the files of a region that are accepted and not yet read. */
export async function filesInReading(db: Reader, region: string): Promise<string[]> {
	const rows = await db
		.selectFrom('import_files')
		.select('file_name')
		.where('region_id', '=', region)
		.where('state', 'in', ['accepted', 'reading'])
		.execute();
	return rows.map(({ file_name }) => file_name);
}
