import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Finding } from '#lib/checks/finding.ts';
import type { Report, Scope } from '#lib/report/report.ts';
import type { Message } from '#lib/report/result.ts';
import type { ReportStatus } from '#lib/report/status.ts';
import { seesDraftsOf, type Sight } from '../access/sight.ts';
import type { VersionKey } from './finding.ts';
import { isSeen, shownVersion, tellsNoDraft } from './seen.ts';
import type { Reader } from './types.ts';

export { standings, type Standing } from './standing.ts';
export { facts, quoted, type FactFilter, type QuotedFilter } from './report-values.ts';

export type VersionInfo = {
	number: number;
	createdAt: Date;
	fileName: string;
	sha256: string;
	/** Why it was made where no document came for it. */
	reason: string | null;
	/** Who corrected values or brought an older version back; null where a document came. */
	madeBy: string | null;
	basedOn: number | null;
};

export type StoredReport = Report & {
	reportId: number;
	agencyId: number;
	year: number;
	/** The version that this is; `versions` has all, oldest first. */
	version: number;
	versions: VersionInfo[];
	documentId: number;
	findings: Finding[];
	messages: Message[];
	status: ReportStatus;
	/** Whether this version is the one approved last. */
	isApproved: boolean;
};

/**
 * One report as it was read: the latest version, or the one asked for. Null where there is none.
 * A government may have an own report and an aggregate for one year: `scope` picks, the own one
 * comes first. Of a report that is seen only because it was approved, the latest version alone is seen: earlier ones
 * were drafts.
 */
export async function read(
	db: Reader,
	sight: Sight,
	agencyId: number,
	year: number,
	version?: number,
	scope?: Scope
): Promise<StoredReport | null> {
	let query = db
		.selectFrom('reports')
		.select(['id', 'status', 'published_on', 'approved_version'])
		.select(shownVersion(sight).as('shown'))
		.where(isSeen(sight))
		.where('agency_id', '=', agencyId)
		.where('year', '=', year)
		.orderBy('aggregate');
	if (scope) query = query.where('aggregate', '=', scope === 'aggregate');
	const report = await query.limit(1).executeTakeFirst();
	if (!report) return null;
	const { region } = sight;
	const latest = report.shown;
	const seesDrafts = seesDraftsOf(sight, agencyId);
	const { versions, version: shown } = await readVersions(
		db,
		{ region_id: region, report_id: report.id, version: version ?? latest },
		seesDrafts ? null : latest
	);
	if (!shown) return null;
	return {
		agency: shown.agency_name,
		region: shown.region_name,
		regionCode: shown.region_code,
		year,
		era: shown.era,
		scope: shown.scope,
		title: shown.title,
		...(await readContents(db, sight, report.id, shown.number)),
		reportId: report.id,
		agencyId,
		version: shown.number,
		versions,
		documentId: shown.document_id,
		isApproved: shown.number === report.approved_version,
		status: seesDrafts ? report.status : report.published_on === null ? 'approved' : 'published'
	};
}

/** All versions and the one of the key; where only one is seen, that one alone. */
async function readVersions(db: Reader, of: VersionKey, only: number | null) {
	let query = db
		.selectFrom('report_versions as version')
		.innerJoin('documents', (join) =>
			join
				.onRef('documents.region_id', '=', 'version.region_id')
				.onRef('documents.id', '=', 'version.document_id')
		)
		.selectAll('version')
		.select(['documents.file_name', 'documents.sha256'])
		.where('version.region_id', '=', of.region_id)
		.where('version.report_id', '=', of.report_id)
		.orderBy('number');
	if (only !== null) query = query.where('version.number', '=', only);
	const rows = await query.execute();
	return {
		version: rows.find((row) => row.number === of.version) ?? null,
		versions: rows.map(({ number, created_at, file_name, sha256, reason, made_by, based_on }) => ({
			...{ number, sha256, reason },
			createdAt: created_at,
			fileName: file_name,
			madeBy: made_by,
			basedOn: based_on
		}))
	};
}

type Contents = Pick<
	StoredReport,
	'facts' | 'sections' | 'figures' | 'problems' | 'improvements' | 'findings' | 'messages'
>;

/** All parts in one statement, as the pipeline reads two neighbours at each import. */
async function readContents(
	db: Reader,
	sight: Sight,
	reportId: number,
	version: number
): Promise<Contents> {
	const { region } = sight;
	const of = { region_id: region, report_id: reportId, version };
	const { facts, ...contents } = await db
		.selectFrom('reports')
		.where((eb) => eb.and({ region_id: region, id: reportId }))
		.select((parts) => [
			jsonArrayFrom(
				parts
					.selectFrom('facts')
					.select(['table_code as table', 'row_code as row', 'column_code as column'])
					.select(['value', 'blank', 'raw', 'unit', 'at'])
					.select(['corrected', 'printed_value', 'printed_blank'])
					.where((eb) => eb.and(of))
					.orderBy('ordinal')
			).as('facts'),
			jsonArrayFrom(
				parts
					.selectFrom('sections')
					.select(['number', 'title', 'text', 'at'])
					.where((eb) => eb.and(of))
					.orderBy('ordinal')
			).as('sections'),
			jsonArrayFrom(
				parts
					.selectFrom('figures')
					.select(['measure', 'year', 'value', 'bound', 'quote', 'at'])
					.where((eb) => eb.and(of))
					.orderBy('ordinal')
			).as('figures'),
			jsonArrayFrom(
				parts
					.selectFrom('problems')
					.select(['text', 'areas', 'at', 'improvement'])
					.where((eb) => eb.and(of))
					.orderBy('ordinal')
			).as('problems'),
			jsonArrayFrom(
				parts
					.selectFrom('improvements')
					.select(['text', 'at'])
					.where((eb) => eb.and(of))
					.orderBy('ordinal')
			).as('improvements'),
			jsonArrayFrom(
				parts
					.selectFrom('messages')
					.select(['code', 'text', 'detail', 'at'])
					.where((eb) => eb.and(of))
					.orderBy('ordinal')
			).as('messages'),
			jsonArrayFrom(
				parts
					.selectFrom('findings')
					.select(['rule', 'severity', 'place', 'operands', 'difference', 'detail'])
					.where((eb) => eb.and(of))
					.where(tellsNoDraft(sight))
					.orderBy('span', 'desc')
					.orderBy('ordinal')
			).as('findings')
		])
		.executeTakeFirstOrThrow();
	return {
		...contents,
		facts: facts.map(({ corrected, printed_value, printed_blank, ...fact }) =>
			corrected ? { ...fact, printed: { value: printed_value, blank: printed_blank } } : fact
		)
	};
}
