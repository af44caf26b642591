import type { ReportStatus } from '#lib/report/status.ts';
import { returnReasons } from './stage-change.ts';
import type { DraftKey } from './draft.ts';
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
			.leftJoin('findings', (join) =>
				join
					.onRef('findings.region_id', '=', 'reports.region_id')
					.onRef('findings.report_id', '=', 'reports.id')
					.onRef('findings.version', '=', 'reports.current_version')
			)
			.select((eb) => [
				'reports.id',
				'reports.year',
				'reports.status',
				eb.fn.count<number>('findings.ordinal').filterWhere('severity', '=', 'error').as('errors'),
				eb.fn
					.count<number>('findings.ordinal')
					.filterWhere('severity', '=', 'warning')
					.as('warnings')
			])
			.where('reports.region_id', '=', region)
			.where('reports.agency_id', '=', agencyId)
			.groupBy(['reports.id', 'reports.year', 'reports.status'])
			.orderBy('reports.year', 'desc')
			.execute(),
		returnReasons(db, region)
	]);
	return rows.map(({ id, year, status, errors, warnings }) => ({
		year,
		status,
		errors: Number(errors),
		warnings: Number(warnings),
		reason: reasons.get(id) ?? null
	}));
}
