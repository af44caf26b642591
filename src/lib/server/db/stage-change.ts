import { sql } from 'kysely';
import type { ReportStatus } from '#lib/report/status.ts';
import type { Reader, Writer } from './types.ts';

export type StageChange = {
	from: ReportStatus;
	to: ReportStatus;
	reason: string | null;
	by: string;
	at: Date;
};

/** The changes of one report's status, oldest first. */
export async function list(db: Reader, region: string, reportId: number): Promise<StageChange[]> {
	return db
		.selectFrom('stage_changes')
		.select(['from_status as from', 'to_status as to', 'reason'])
		.select(['changed_by as by', 'changed_at as at'])
		.where('region_id', '=', region)
		.where('report_id', '=', reportId)
		.orderBy('id')
		.execute();
}

/** Why each returned report of a region was last sent back, by report. */
export async function returnReasons(db: Reader, region: string): Promise<Map<number, string>> {
	const rows = await db
		.selectFrom('stage_changes')
		.innerJoin('reports', (join) =>
			join
				.onRef('reports.region_id', '=', 'stage_changes.region_id')
				.onRef('reports.id', '=', 'stage_changes.report_id')
		)
		.select(['report_id', 'reason'])
		.where('stage_changes.region_id', '=', region)
		.where('reports.status', '=', 'returned')
		.where('to_status', '=', 'returned')
		.orderBy('stage_changes.id')
		.execute();
	return new Map(rows.map(({ report_id, reason }) => [report_id, reason ?? '']));
}

/** How often each report of a year was sent back, by report. */
export async function returnCounts(
	db: Reader,
	region: string,
	year: number
): Promise<Map<number, number>> {
	const rows = await db
		.selectFrom('stage_changes')
		.innerJoin('reports', (join) =>
			join
				.onRef('reports.region_id', '=', 'stage_changes.region_id')
				.onRef('reports.id', '=', 'stage_changes.report_id')
		)
		.select((eb) => ['report_id', eb.fn.countAll<number>().as('count')])
		.where('stage_changes.region_id', '=', region)
		.where('reports.year', '=', year)
		.where('to_status', '=', 'returned')
		.groupBy('report_id')
		.execute();
	return new Map(rows.map(({ report_id, count }) => [report_id, count]));
}

/** Sets a report's status and writes the change down. `publishedOn` stays as it is where it is not told. */
export async function change(
	trx: Writer,
	region: string,
	reportId: number,
	{ from, to, reason, by }: Omit<StageChange, 'at'>,
	publishedOn?: string
): Promise<void> {
	await trx
		.updateTable('reports')
		.set({ status: to, ...(publishedOn === undefined ? {} : { published_on: publishedOn }) })
		.where('region_id', '=', region)
		.where('id', '=', reportId)
		.execute();
	await trx
		.insertInto('stage_changes')
		.values({
			region_id: region,
			report_id: reportId,
			from_status: from,
			to_status: to,
			reason,
			changed_by: by,
			changed_at: sql<Date>`now()`
		})
		.execute();
}
