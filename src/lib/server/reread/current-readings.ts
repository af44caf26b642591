import type { Scope } from '#lib/report/report.ts';
import type { Reader } from '../db/types.ts';

/** The version of a report that holds today, by the document that it was read from. */
export type CurrentReading = {
	agencyId: number;
	/** The agency's name today. */
	agency: string;
	/** Its name as the document prints it. */
	printedAgency: string | null;
	reportId: number;
	year: number;
	scope: Scope;
	version: number;
	fromLedger: boolean;
};

/** A kept document and the reports of which it gave the version that holds; a ledger gave many. */
export type ReadDocument = {
	region: string;
	documentId: number;
	fileName: string;
	readings: CurrentReading[];
};

/**
 * The documents that versions in force were read from, in one region or in all. What a later document took the place of is left
 * out, and so is what a person corrected or brought back: what they decided stays.
 */
export async function list(db: Reader, region: string | null): Promise<ReadDocument[]> {
	let query = db
		.selectFrom('reports')
		.innerJoin('report_versions as version', (join) =>
			join
				.onRef('version.region_id', '=', 'reports.region_id')
				.onRef('version.report_id', '=', 'reports.id')
				.onRef('version.number', '=', 'reports.current_version')
		)
		.innerJoin('documents', (join) =>
			join
				.onRef('documents.region_id', '=', 'version.region_id')
				.onRef('documents.id', '=', 'version.document_id')
		)
		.innerJoin('agency_names as name', (join) =>
			join
				.onRef('name.region_id', '=', 'reports.region_id')
				.onRef('name.agency_id', '=', 'reports.agency_id')
				.on('name.kind', '=', 'current')
		)
		.select([
			'reports.region_id as region',
			'documents.id as documentId',
			'documents.file_name as fileName',
			'reports.agency_id as agencyId',
			'name.name as agency',
			'version.agency_name as printedAgency',
			'reports.id as reportId',
			'reports.year',
			'reports.aggregate',
			'version.number as version',
			'version.from_ledger as fromLedger'
		])
		.where('version.made_by', 'is', null)
		.orderBy('reports.region_id')
		.orderBy('documents.id')
		.orderBy('reports.id');
	if (region !== null) query = query.where('reports.region_id', '=', region);
	const rows = await query.execute();
	const documents = Map.groupBy(rows, (row) => `${row.region} ${row.documentId}`);
	return [...documents.values()].map((ofOne) => ({
		region: ofOne[0]!.region,
		documentId: ofOne[0]!.documentId,
		fileName: ofOne[0]!.fileName,
		readings: ofOne.map(
			({ agencyId, agency, printedAgency, reportId, year, aggregate, version, fromLedger }) => ({
				...{ agencyId, agency, printedAgency, reportId, year, version, fromLedger },
				scope: aggregate ? 'aggregate' : 'agency'
			})
		)
	}));
}
