import { sql } from 'kysely';
import type { ReportStatus } from '#lib/report/status.ts';
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
			eb
				.selectFrom('report_versions as version')
				.innerJoin('documents', (join) =>
					join
						.onRef('documents.region_id', '=', 'version.region_id')
						.onRef('documents.id', '=', 'version.document_id')
				)
				.select((eb) => eb.fn.min('documents.received_on').as('first'))
				.whereRef('version.region_id', '=', 'reports.region_id')
				.whereRef('version.report_id', '=', 'reports.id')
				.as('receivedOn'),
			sql<number>`(select count(*)::int from findings
				where findings.region_id = reports.region_id and findings.report_id = reports.id
					and findings.version = reports.current_version and severity = 'error')`.as('errors')
		])
		.where('reports.region_id', '=', region)
		.orderBy('reports.id')
		.execute();
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
