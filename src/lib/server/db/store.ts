import type { Finding } from '#lib/checks/finding.ts';
import type { Report } from '#lib/report/report.ts';
import type { Message } from '#lib/report/result.ts';
import * as agencies from './agency.ts';
import * as attempts from './import-attempt.ts';
import * as documents from './document.ts';
import type { IncomingDocument } from './document.ts';
import * as findings from './finding.ts';
import * as regions from './region.ts';
import type { Region } from './region.ts';
import * as stages from './stage-change.ts';
import { insert } from './insert-rows.ts';
import type { Writer } from './types.ts';

/** A report whose agency and year could be told: only such a one can be stored. */
export type FiledReport = Report & { agency: string; year: number };

export type Read = { report: FiledReport; findings: Finding[]; messages: Message[] };

export type Stored = {
	outcome: 'stored' | 'new_version' | 'unchanged';
	reportId: number;
	agencyId: number;
	version: number;
};

/**
 * Stores what was read from a document, within the caller's transaction: the document once, the
 * report of its agency and year, and a new version of it. The same file again changes nothing; a
 * different file for the same agency and year becomes a further version beside the older ones.
 * `agencyId` is the agency where it is known; else the one that bears the printed name, registered where nobody does.
 */
export async function store(
	trx: Writer,
	regionCode: string,
	document: IncomingDocument,
	read: Read,
	agencyId?: number
): Promise<Stored> {
	const region = await regions.hold(trx, regionCode);
	const documentId = await documents.receive(trx, region.code, document);
	const stored =
		(await versionOf(trx, region.code, documentId)) ??
		(await addVersion(trx, region, documentId, read, agencyId));
	await attempts.record(trx, region.code, { ...document, ...stored, documentId });
	return stored;
}

async function versionOf(trx: Writer, region: string, documentId: number): Promise<Stored | null> {
	const known = await trx
		.selectFrom('report_versions as version')
		.innerJoin('reports', (join) =>
			join
				.onRef('reports.region_id', '=', 'version.region_id')
				.onRef('reports.id', '=', 'version.report_id')
		)
		.select(['report_id as reportId', 'agency_id as agencyId', 'number as version'])
		.where('version.region_id', '=', region)
		.where('document_id', '=', documentId)
		.where('version.from_ledger', '=', false)
		.orderBy('version.number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return known ? { outcome: 'unchanged', ...known } : null;
}

export type VersionSource = {
	/** A row of a ledger, which many reports come from. */
	fromLedger?: boolean;
	/** A document that an older version was read from. */
	reread?: boolean;
	/** A person made it of an older version, by correcting values or by bringing it back. */
	made?: { by: string; reason: string; basedOn: number };
};

/** Why there is a version that no new document came for. */
export const rereadReason = '重新读取';

/**
 * A new version of the report of an agency and year, from a document that is kept already. What was decided on the version
 * before does not hold for what a new document says: the report waits for review again.
 */
export async function addVersion(
	trx: Writer,
	region: Region,
	documentId: number,
	read: Read,
	chosen: number | undefined,
	{ fromLedger = false, reread = false, made }: VersionSource = {}
): Promise<Stored> {
	const { report } = read;
	const agencyId =
		chosen ??
		(await agencies.findOrCreate(trx, region, subject(report, region), undefined, report.year));
	const {
		id: reportId,
		current_version: version,
		status
	} = await trx
		.insertInto('reports')
		.values({
			region_id: region.code,
			agency_id: agencyId,
			year: report.year,
			aggregate: report.scope === 'aggregate',
			scope: report.scope,
			era: report.era,
			current_version: 1
		})
		.onConflict((conflict) =>
			conflict.columns(['region_id', 'agency_id', 'year', 'aggregate']).doUpdateSet((eb) => ({
				scope: eb.ref('excluded.scope'),
				era: eb.ref('excluded.era'),
				current_version: eb('reports.current_version', '+', 1)
			}))
		)
		.returning(['id', 'current_version', 'status'])
		.executeTakeFirstOrThrow();
	await trx
		.insertInto('report_versions')
		.values({
			region_id: region.code,
			report_id: reportId,
			number: version,
			document_id: documentId,
			title: report.title,
			agency_name: report.agency,
			region_name: report.region,
			region_code: report.regionCode,
			scope: report.scope,
			era: report.era,
			reason: made?.reason ?? (reread ? rereadReason : null),
			made_by: made?.by ?? null,
			based_on: made?.basedOn ?? null,
			from_ledger: fromLedger,
			reread
		})
		.execute();
	if (status !== 'to_review' && !reread)
		await stages.change(trx, region.code, reportId, {
			...{ from: status, to: 'to_review', reason: null, by: made?.by ?? 'import' }
		});
	if (reread)
		await trx
			.updateTable('reports')
			.set({ approved_version: version })
			.where('region_id', '=', region.code)
			.where('id', '=', reportId)
			.where('approved_version', '=', version - 1)
			.execute();
	await addContents(trx, { region_id: region.code, report_id: reportId, version }, read);
	return { outcome: version === 1 ? 'stored' : 'new_version', reportId, agencyId, version };
}

/** The name of the agency that a report is of: an aggregate is the government's, whoever put it together. */
export function subject(report: FiledReport, region: Region): string {
	if (report.scope !== 'aggregate' || /政府$/.test(report.agency)) return report.agency;
	return region.code === regions.unassigned ? report.agency : `${region.name}人民政府`;
}

async function addContents(
	trx: Writer,
	of: { region_id: string; report_id: number; version: number },
	{ report, findings: found, messages }: Read
): Promise<void> {
	const ordered = <T>(rows: T[]) => rows.map((row, ordinal) => ({ ...of, ordinal, ...row }));
	await insert(
		trx,
		'facts',
		ordered(
			report.facts.map((fact) => ({
				table_code: fact.table,
				row_code: fact.row,
				column_code: fact.column,
				value: fact.value,
				blank: fact.blank,
				raw: fact.raw,
				unit: fact.unit,
				at: fact.at,
				corrected: fact.printed !== undefined,
				printed_value: fact.printed?.value ?? null,
				printed_blank: fact.printed?.blank ?? null
			}))
		)
	);
	await insert(
		trx,
		'sections',
		ordered(report.sections.map(({ number, title, text, at }) => ({ number, title, text, at })))
	);
	await insert(
		trx,
		'figures',
		ordered(
			report.figures.map(({ measure, year, value, bound, quote, at }) => ({
				measure,
				year,
				value,
				bound,
				quote,
				at
			}))
		)
	);
	await insert(
		trx,
		'problems',
		ordered(
			report.problems.map(({ text, areas, at, improvement }) => ({ text, areas, at, improvement }))
		)
	);
	await insert(
		trx,
		'improvements',
		ordered(report.improvements.map(({ text, at }) => ({ text, at })))
	);
	await insert(
		trx,
		'messages',
		ordered(messages.map(({ code, text, detail, at }) => ({ code, text, detail, at })))
	);
	await findings.replace(trx, of, 'within', found);
}
