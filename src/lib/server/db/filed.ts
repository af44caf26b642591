import type { ReportStatus } from '#lib/report/status.ts';
import type { DraftKey } from './draft.ts';
import { findingCount } from './report-columns.ts';
import { returnReasons } from './stage-change.ts';
import { fullSight } from '../access/sight.ts';
import type { Reader } from './types.ts';

/** A report that an office has handed in, as its own people see it. */
export type Filed = {
	year: number;
	status: ReportStatus;
	/** Of the latest version. */
	errors: number;
	warnings: number;
	/** Why it was returned; null where it was not. */
	reason: string | null;
};

/** What an office has handed in, by any way, the latest year first. The caller has made sure that the asker is of the office. */
export async function list(
	db: Reader,
	{ region, agencyId }: Omit<DraftKey, 'year'>
): Promise<Filed[]> {
	const [rows, reasons] = await Promise.all([
		db
			.selectFrom('reports')
			.select([
				'reports.id',
				'reports.year',
				'reports.status',
				findingCount('error', fullSight(region)).as('errors'),
				findingCount('warning', fullSight(region)).as('warnings')
			])
			.where('reports.region_id', '=', region)
			.where('reports.agency_id', '=', agencyId)
			.orderBy('reports.year', 'desc')
			.execute(),
		returnReasons(db, region)
	]);
	return rows.map(({ id, year, status, errors, warnings }) => ({
		...{ year, status, errors, warnings },
		reason: reasons.get(id) ?? null
	}));
}
