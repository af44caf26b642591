import { checkHeld } from '#lib/checks/check-held.ts';
import type { Ledger } from '#lib/recognise/ledger/ledger.ts';
import {
	faultsOf,
	mappingOf,
	suggestMapping,
	type LedgerMapping
} from '#lib/recognise/ledger/mapping.ts';
import { readLedger, type LedgerReport } from '#lib/recognise/ledger/read-ledger.ts';
import {
	ledgerEmpty,
	ledgerUnmapped,
	ledgerYearUnknown,
	noLedger
} from '#lib/recognise/ledger/refusals.ts';
import type { Message, Refusal } from '#lib/report/result.ts';
import { fullSight } from './access/sight.ts';
import * as agencies from './db/agency.ts';
import * as audit from './db/audit.ts';
import * as documents from './db/document.ts';
import type { IncomingDocument } from './db/document.ts';
import * as findings from './db/finding.ts';
import * as attempts from './db/import-attempt.ts';
import * as mappings from './db/ledger-mapping.ts';
import * as regions from './db/region.ts';
import type { FiledReport, Stored } from './db/store.ts';
import { storeRow } from './db/store-row.ts';
import type { Database, Writer } from './db/types.ts';
import { checkAcrossYears } from './check-across-years.ts';
import { choose } from './choose-agency.ts';
import { examineApart } from './examine-apart.ts';
import { mixing } from './kept-apart.ts';
import { mediaTypeOf } from './media-type.ts';
import type { ImportOutcome } from './pipeline.ts';
import { regionOf } from './region-of.ts';

/** How many rows of a ledger ended in which way. `held`: there is a report as a file of its own, from which the row differs. */
export type LedgerCounts = Record<
	'stored' | 'new_version' | 'unchanged' | 'held' | 'waiting' | 'failed',
	number
>;

/** What became of an office's row. */
export type RowOutcome = {
	office: string;
	year: number | null;
	outcome: keyof LedgerCounts;
	reason: string | null;
};

export type LedgerOutcome = { outcome: ImportOutcome; rows: RowOutcome[]; messages: Message[] };

type Wishes = {
	region: string | null;
	/** The report year of rows without one of their own. */
	year?: number | null;
	/** What the columns are; else as it was kept for these heads. */
	mapping?: LedgerMapping | null;
};

/** A file as a ledger, read in a process apart; null where it is none. */
export async function ledgerIn(bytes: Uint8Array, fileName: string): Promise<Ledger | null> {
	return (await examineApart(bytes, fileName)).ledger ?? null;
}

/** The region of a ledger: the one given, else the one that all offices with a region are of. */
async function regionOfLedger(trx: Writer, given: string | null, reports: readonly LedgerReport[]) {
	const codes = new Set(reports.flatMap(({ report }) => report.regionCode ?? []));
	const own = codes.size === 1 ? reports.find(({ report }) => report.regionCode)!.report : null;
	return regionOf(trx, given, own);
}

/** What the rows say under a mapping; null where it is none for this ledger. */
function rowsUnder(
	ledger: Ledger,
	mapping: LedgerMapping | null,
	options: { year: number | null; fileName: string }
) {
	if (!mapping || faultsOf(ledger, mapping).length > 0) return null;
	return readLedger(ledger, mapping, options);
}

/**
 * Stores the rows of a ledger, within the caller's transaction: one document, a report for each office and year. Without a mapping, given or
 * kept for these heads in the region, nothing is stored: the file is kept with the reason `ledger_unmapped`.
 * @throws when the region given is a code that no region has.
 */
export async function storeLedgerRows(
	trx: Writer,
	document: IncomingDocument,
	ledger: Ledger | null,
	{ region: given, year = null, mapping: chosen = null }: Wishes
): Promise<LedgerOutcome> {
	const { fileName } = document;
	const failed = async (
		region: string,
		reason: Refusal,
		rows: RowOutcome[] = [],
		messages: Message[] = []
	) => {
		const documentId = await documents.receive(trx, region, document);
		await attempts.record(trx, region, { ...document, documentId, outcome: 'failed', reason });
		return {
			outcome: { outcome: 'failed', fileName, region, reason, documentId } as const,
			rows,
			messages
		};
	};
	if (!ledger) return failed(await regionOf(trx, given, null), noLedger);
	const options = { year, fileName };
	const supposed = chosen ?? mappingOf(suggestMapping(ledger));
	const told = rowsUnder(ledger, supposed, options);
	const code = await regionOfLedger(trx, given, told?.reports ?? []);
	const kept = chosen ?? (await mappings.read(trx, code, ledger))?.mapping ?? null;
	const read = rowsUnder(ledger, kept, options);
	if (!read) return failed(code, ledgerUnmapped);
	const synthetic = (await regions.read(trx, code))?.synthetic ?? false;
	const mixed = mixing('elsewhere', synthetic, read.reports[0]?.report ?? null);
	if (mixed) return failed(regions.unassigned, mixed);
	const region = await regions.hold(trx, code);
	const documentId = await documents.receive(trx, code, document);
	const rows: RowOutcome[] = [];
	const changed: (Stored & { year: number })[] = [];
	for (const one of read.reports) {
		const { agency, year: ofYear } = one.report;
		const tell = (outcome: keyof LedgerCounts, reason: string | null = null) =>
			rows.push({ office: agency ?? '', year: ofYear, outcome, reason });
		if (agency === null || ofYear === null) {
			tell('failed', ledgerYearUnknown.text);
			continue;
		}
		const report: FiledReport = { ...one.report, agency, year: ofYear };
		const aggregate = report.scope === 'aggregate';
		const whose = await choose(trx, region, { name: agency, year: ofYear, aggregate }, null);
		if ('refused' in whose) {
			tell('failed', whose.refused.text);
			continue;
		}
		if ('waiting' in whose) {
			tell('waiting', whose.waiting.reason.text);
			continue;
		}
		const content = { report, findings: checkHeld(report), messages: one.messages };
		const stored = await storeRow(trx, region, documentId, content, whose.agencyId);
		if (stored.outcome === 'held') {
			tell('held', `已有单独报送的报告，台账不替换它；有 ${stored.differing} 格与之不同。`);
			continue;
		}
		tell(stored.outcome);
		if (stored.outcome !== 'unchanged') await checkAcrossYears(trx, code, stored, report);
		changed.push({ ...stored, year: ofYear });
	}
	const first = changed.find(({ outcome }) => outcome !== 'unchanged') ?? changed[0];
	if (!first) {
		const isYearless = rows.length > 0 && rows.every((row) => row.year === null);
		return failed(code, isYearless ? ledgerYearUnknown : ledgerEmpty, rows, read.messages);
	}
	await attempts.record(trx, code, { ...document, ...first, documentId });
	const agency = await agencies.read(trx, code, first.agencyId);
	const outcome: ImportOutcome = {
		...first,
		outcome: worthiest(rows),
		fileName,
		region: code,
		agency: agency?.name ?? '',
		findings: await findings.counts(trx, fullSight(code), {
			agencyId: first.agencyId,
			year: first.year
		}),
		ledger: countsOf(rows)
	};
	return { outcome, rows, messages: read.messages };
}

function worthiest(rows: readonly RowOutcome[]): Stored['outcome'] {
	const has = (outcome: Stored['outcome']) => rows.some((row) => row.outcome === outcome);
	return has('stored') ? 'stored' : has('new_version') ? 'new_version' : 'unchanged';
}

function countsOf(rows: readonly RowOutcome[]): LedgerCounts {
	const counts = { stored: 0, new_version: 0, unchanged: 0, held: 0, waiting: 0, failed: 0 };
	for (const { outcome } of rows) counts[outcome] += 1;
	return counts;
}

/** `storeLedgerRows` for the pipeline, which tells of the file as a whole. */
export async function storeLedger(
	trx: Writer,
	document: IncomingDocument,
	ledger: Ledger,
	wishes: Wishes
): Promise<ImportOutcome> {
	return (await storeLedgerRows(trx, document, ledger, wishes)).outcome;
}

export type LedgerRequest = Pick<IncomingDocument, 'bytes' | 'fileName' | 'origin'> &
	Wishes & {
		receivedOn?: string | null;
		/** The file as it was read already. */
		ledger?: Ledger;
		/** Who says what the columns are: a mapping given with the file is kept for all ledgers with its heads. */
		by: string;
	};

/**
 * Imports a ledger in one transaction, and keeps the mapping that comes with it, so that the next one with the same heads needs none.
 * @throws when the region given is a code that no region has.
 */
export async function importLedger(db: Database, request: LedgerRequest): Promise<LedgerOutcome> {
	const { bytes, fileName, origin, mapping, by } = request;
	const document: IncomingDocument = {
		bytes,
		fileName,
		origin,
		mediaType: mediaTypeOf(bytes),
		receivedOn: request.receivedOn ?? null
	};
	const ledger = request.ledger ?? (await ledgerIn(bytes, fileName));
	return db.transaction().execute(async (trx) => {
		const imported = await storeLedgerRows(trx, document, ledger, request);
		if (mapping && ledger && faultsOf(ledger, mapping).length === 0) {
			const { region } = imported.outcome;
			await mappings.keep(trx, region, ledger, mapping, by);
			await audit.record(trx, region, {
				actor: by,
				action: 'ledger_mapped',
				subject: { file: fileName },
				detail: { columns: mapping.filter(({ kind }) => kind === 'cell').length }
			});
		}
		return imported;
	});
}
