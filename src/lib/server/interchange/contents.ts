import {
	formatName,
	formatVersion,
	reportPath,
	type AgencyKey,
	type InterchangeAgency,
	type InterchangePackage,
	type InterchangeReform,
	type InterchangeReport,
	type InterchangeSource
} from '#lib/interchange/format.ts';
import type { ReportStatus } from '#lib/report/status.ts';
import { fullSight } from '../access/sight.ts';
import * as agencies from '../db/agency.ts';
import * as reforms from '../db/reform.ts';
import * as reports from '../db/report.ts';
import type { Region } from '../db/region.ts';
import type { Reader } from '../db/types.ts';

const format = { format: formatName, formatVersion } as const;

type HeldReport = {
	agencyId: number;
	year: number;
	aggregate: boolean;
	status: ReportStatus;
	publishedOn: string | null;
	fromLedger: boolean;
	documentId: number;
	sha256: string;
};

/** The reports of a region in their latest versions, by agency and year. */
async function heldReports(db: Reader, region: string): Promise<HeldReport[]> {
	return db
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
		.select(['reports.agency_id as agencyId', 'reports.year', 'reports.aggregate'])
		.select(['reports.status', 'reports.published_on as publishedOn'])
		.select(['version.from_ledger as fromLedger', 'documents.id as documentId', 'documents.sha256'])
		.where('reports.region_id', '=', region)
		.orderBy('reports.agency_id')
		.orderBy('reports.year')
		.orderBy('reports.aggregate')
		.execute();
}

export type Contents = {
	head: InterchangePackage;
	/** By the order of `head.sources`: the ids of the documents. */
	documentIds: number[];
	/** The reports one at a time, by the order of `head.reports`. */
	reports: () => AsyncGenerator<InterchangeReport>;
};

/** Everything that a package of a region holds: its register, and each report in its latest version. `made`: when. */
export async function contentsOf(db: Reader, region: Region, made: Date): Promise<Contents> {
	const held = await heldReports(db, region.code);
	const register = await registerOf(db, region.code);
	const documents = [...new Set(held.map(({ documentId }) => documentId))];
	return {
		head: {
			...format,
			made: made.toISOString(),
			region: {
				code: region.code,
				name: region.name,
				fullName: region.fullName,
				synthetic: region.synthetic
			},
			...register,
			sources: await sourcesOf(db, region.code, documents),
			reports: held.map(({ agencyId, year, aggregate }) =>
				reportPath(`${keyOf(agencyId)}-${year}${aggregate ? '-aggregate' : ''}`)
			)
		},
		documentIds: documents,
		reports: () => readEach(db, region.code, held)
	};
}

const keyOf = (agencyId: number): AgencyKey => `a${agencyId}`;

async function registerOf(
	db: Reader,
	region: string
): Promise<{ agencies: InterchangeAgency[]; reforms: InterchangeReform[] }> {
	const names = await agencies.names(db, region);
	const events = await reforms.list(db, region);
	return {
		agencies: (await agencies.list(db, region)).map(
			({ id, kind, validFrom, validTo, successor }) => ({
				key: keyOf(id),
				kind,
				validFrom,
				validTo,
				successor: successor === null ? null : keyOf(successor),
				names: names
					.filter(({ agencyId }) => agencyId === id)
					.map(({ name, kind, validFrom, validTo }) => ({ name, kind, validFrom, validTo }))
			})
		),
		reforms: events.map(({ kind, on, firstYear, basis, note, before, after }) => ({
			...{ kind, on, firstYear, basis, note },
			before: before.map(keyOf),
			after: after.map(keyOf)
		}))
	};
}

async function sourcesOf(
	db: Reader,
	region: string,
	ids: readonly number[]
): Promise<InterchangeSource[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom('documents')
		.select(['id', 'sha256', 'file_name as fileName', 'media_type as mediaType'])
		.select('received_on as receivedOn')
		.where('region_id', '=', region)
		.where('id', 'in', ids)
		.execute();
	const byId = new Map(rows.map(({ id, ...source }) => [id, source]));
	return ids.map((id) => byId.get(id)!);
}

async function* readEach(
	db: Reader,
	region: string,
	held: readonly HeldReport[]
): AsyncGenerator<InterchangeReport> {
	for (const { agencyId, year, aggregate, status, publishedOn, fromLedger, sha256 } of held) {
		const scope = aggregate ? 'aggregate' : 'agency';
		const report = await reports.read(db, fullSight(region), agencyId, year, undefined, scope);
		if (!report) throw new Error(`report of ${region}-${agencyId} ${year} is gone`);
		yield {
			...format,
			...{ agencyKey: keyOf(agencyId), source: sha256, fromLedger, status, publishedOn },
			report: {
				agency: report.agency ?? '',
				region: report.region,
				regionCode: report.regionCode,
				year,
				era: report.era,
				scope: report.scope,
				title: report.title,
				facts: report.facts,
				sections: report.sections,
				figures: report.figures,
				problems: report.problems,
				improvements: report.improvements
			},
			messages: report.messages
		};
	}
}
