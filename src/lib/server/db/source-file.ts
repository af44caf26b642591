import { sql } from 'kysely';
import type { Scope } from '#lib/report/report.ts';
import { seesDraftsOf, type Sight } from '../access/sight.ts';
import { isSeen, shownVersion } from './seen.ts';
import type { Reader } from './types.ts';

/** Of which report, and which version of it: the latest where left out. */
export type SourceAddress = {
	agencyId: number;
	year: number;
	version?: number;
	scope?: Scope;
};

/** The file that a version of a report was read from, without its bytes. */
export type SourceFile = {
	documentId: number;
	version: number;
	/** Whether it is the version that was approved: such bytes may be kept by a browser, drafts may not. */
	isApproved: boolean;
	fileName: string;
	mediaType: string;
	sha256: string;
	origin: string;
	size: number;
	receivedOn: string | null;
};

/**
 * The file of one report; null where there is no such report or version. Where a government has an own report and an aggregate
 * for the year, `scope` picks, the own one comes first. Of a report that is seen only because it was approved, earlier versions
 * are not.
 */
export async function read(
	db: Reader,
	sight: Sight,
	address: SourceAddress
): Promise<SourceFile | null> {
	const { agencyId, year, version, scope } = address;
	let query = db
		.selectFrom('reports')
		.innerJoin('report_versions as version', (join) =>
			join
				.onRef('version.region_id', '=', 'reports.region_id')
				.onRef('version.report_id', '=', 'reports.id')
		)
		.innerJoin('documents', (join) =>
			join
				.onRef('documents.region_id', '=', 'version.region_id')
				.onRef('documents.id', '=', 'version.document_id')
		)
		.select([
			'documents.id as documentId',
			'version.number as version',
			sql<boolean>`coalesce(version.number = reports.approved_version, false)`.as('isApproved'),
			'documents.file_name as fileName',
			'documents.media_type as mediaType',
			'documents.sha256',
			'documents.origin',
			'documents.size',
			'documents.received_on as receivedOn'
		])
		.where(isSeen(sight))
		.where('reports.agency_id', '=', agencyId)
		.where('reports.year', '=', year)
		.orderBy('reports.aggregate');
	if (scope) query = query.where('reports.aggregate', '=', scope === 'aggregate');
	const ofLatest = version === undefined || !seesDraftsOf(sight, agencyId);
	if (ofLatest) query = query.where('version.number', '=', shownVersion(sight));
	if (version !== undefined) query = query.where('version.number', '=', version);
	return (await query.limit(1).executeTakeFirst()) ?? null;
}
