import { sentence } from '#lib/checks/check.ts';
import type { Finding, Operand, Severity } from '#lib/checks/finding.ts';
import type { Place } from '#lib/report/place.ts';
import type { Fact, Figure, Improvement, Problem, Report, Section } from '#lib/report/report.ts';
import type { Message, Outcome, Refusal } from '#lib/report/result.ts';
import { fullSight } from './access/sight.ts';
import type { Candidate } from './agency-names/candidate.ts';
import * as agencies from './db/agency.ts';
import * as attempts from './db/import-attempt.ts';
import { isClosedTo } from './db/campaign.ts';
import * as documents from './db/document.ts';
import { statusOfReport, type DraftKey } from './db/draft.ts';
import type { IncomingDocument } from './db/document.ts';
import * as findings from './db/finding.ts';
import * as regions from './db/region.ts';
import { store, subject, type FiledReport, type Stored } from './db/store.ts';
import type { Database, Writer } from './db/types.ts';
import { checkAcrossYears } from './check-across-years.ts';
import { examine, type Examination, type Examined } from './examine.ts';
import { storeLedger, type LedgerCounts } from './ledger.ts';
import { choose, otherOffice, type AgencyChoice } from './choose-agency.ts';
import { mixing, type Provenance } from './kept-apart.ts';
import { mediaTypeOf } from './media-type.ts';
import { regionOf } from './region-of.ts';

/** A finding with its Chinese sentence. */
export type ParsedFinding = {
	rule: string;
	severity: Severity;
	message: string;
	place: Place | null;
	operands: Operand[];
	difference: number | null;
};

/** One file as `parse --json` prints it: what it holds, or why it holds no report. */
export type ParsedFile =
	| ({
			file: string;
			facts: Fact[];
			sections: Section[];
			figures: Figure[];
			problems: Problem[];
			/** Improvements that answer no one problem for sure. */
			improvements: Improvement[];
			findings: ParsedFinding[];
			messages: Message[];
	  } & Pick<Report, 'agency' | 'region' | 'regionCode' | 'year' | 'era' | 'scope' | 'title'>)
	| { file: string; error: Refusal };

/** Reads one file and checks what it says; nothing is stored. */
export async function parse(bytes: Uint8Array, fileName: string): Promise<ParsedFile> {
	const outcome = await examine(bytes, fileName);
	if (!outcome.ok) return { file: fileName, error: outcome.refusal };
	const { report, findings } = outcome.value;
	return {
		file: fileName,
		agency: report.agency,
		region: report.region,
		regionCode: report.regionCode,
		year: report.year,
		era: report.era,
		scope: report.scope,
		title: report.title,
		facts: report.facts,
		sections: report.sections,
		figures: report.figures,
		problems: report.problems,
		improvements: report.improvements,
		findings: findings.map((finding) => ({
			rule: finding.rule,
			severity: finding.severity,
			message: sentence(finding, 'zh-CN'),
			place: finding.place,
			operands: finding.operands,
			difference: finding.difference
		})),
		messages: outcome.messages
	};
}

/** The origin of the sample data, which alone goes into a synthetic region. */
export const demoOrigin = 'demo';

export type ImportRequest = {
	bytes: Uint8Array;
	fileName: string;
	/** Where the file came from: its path, `upload`, an address. */
	origin: string;
	/** Code of the region that it belongs to, where the user says so; else the report's own. */
	region?: string | null;
	/** A person's choice of whose report it is: an agency of the register, or none of those; its printed name is learned. */
	agency?: AgencyChoice | null;
	/** The one office that it may be of, where whoever hands it in is of that office alone: all else is refused. */
	only?: number | null;
	/** Who hands it in or chose whose it is, for the record of changes. */
	by?: string;
	/** Made by the program of a form that the office filled in: goes into a synthetic region too. */
	filed?: boolean;
	/** The day it was handed in or published, `YYYY-MM-DD`. */
	receivedOn?: string | null;
	/** Runs in the transaction that stores the file, with what became of it: both hold, or neither. */
	settle?: (trx: Writer, outcome: ImportOutcome) => Promise<void>;
	/** How it is examined: on this thread unless told otherwise. */
	examiner?: (bytes: Uint8Array, fileName: string) => Promise<Examination>;
};

export type ImportOutcome =
	| {
			outcome: Stored['outcome'];
			fileName: string;
			region: string;
			agencyId: number;
			agency: string;
			year: number;
			version: number;
			/** Of the latest version of the report. */
			findings: Record<Severity, number>;
			/** Where the file is a ledger: what became of its rows; the report told is the first that changed. */
			ledger?: LedgerCounts;
	  }
	| {
			outcome: 'failed';
			fileName: string;
			region: string;
			reason: Refusal;
			/** Where a ledger waits for its columns to be mapped: the document of which the mapping page is. */
			documentId?: number;
	  }
	| {
			/** It may be of several agencies: kept, and nothing stored until a person says which. */
			outcome: 'waiting';
			fileName: string;
			region: string;
			reason: Refusal;
			candidates: Candidate[];
	  };

/**
 * Reads, checks and stores one file in one transaction: all of its report or nothing. A file that
 * gives no report, would mix made-up and real reports, or may be of several agencies, is kept too, with the reason. A
 * file without a region goes under `000000`.
 * @throws when `request.region` is a code that no region has, or `request.agency` no agency of its region.
 */
export async function importFile(db: Database, request: ImportRequest): Promise<ImportOutcome> {
	const { bytes, fileName } = request;
	const document: IncomingDocument = {
		bytes,
		fileName,
		mediaType: mediaTypeOf(bytes),
		origin: request.origin,
		receivedOn: request.receivedOn ?? null
	};
	const settled = (run: (trx: Writer) => Promise<ImportOutcome>) =>
		db.transaction().execute(async (trx) => {
			const outcome = await run(trx);
			await request.settle?.(trx, outcome);
			return outcome;
		});
	const choice = request.agency ?? null;
	const given = (typeof choice === 'object' && choice?.region) || (request.region ?? null);
	const known = await documents.versionOf(db, bytes, given);
	const only = request.only ?? null;
	const others = (agencyId: number) => only !== null && agencyId !== only;
	if (known)
		return settled((trx) =>
			others(known.agencyId)
				? refuse(trx, known.region, document, otherOffice)
				: importAgain(trx, document, known)
		);
	const examined = await (request.examiner ?? examine)(bytes, fileName);
	const { ledger } = examined;
	if (ledger && only !== null && given !== null)
		return settled((trx) => refuse(trx, given, document, otherOffice));
	if (ledger) return settled((trx) => storeLedger(trx, document, ledger, { region: given }));
	const outcome = file(examined);
	return settled(async (trx) => {
		const report = outcome.ok ? outcome.value.report : null;
		const wanted = await regionOf(trx, given, report);
		const synthetic = (await regions.read(trx, wanted))?.synthetic ?? false;
		const mixed = mixing(provenanceOf(request), synthetic, report);
		const region = mixed ? regions.unassigned : wanted;
		const judged: typeof outcome = mixed ? { ok: false, refusal: mixed } : outcome;
		if (!judged.ok) return refuse(trx, region, document, judged.refusal);
		const { value: read, messages } = judged;
		const held = await regions.hold(trx, region);
		const meanwhile = await documents.versionOf(trx, bytes, region);
		if (meanwhile) return importAgain(trx, document, meanwhile);
		const { by } = request;
		const printed = printedAgency(read.report, held);
		const whose = await choose(trx, held, printed, choice, { only, ...(by ? { by } : {}) });
		if ('refused' in whose) return refuse(trx, region, document, whose.refused);
		if ('waiting' in whose) {
			const waiting = { outcome: 'waiting', ...whose.waiting } as const;
			const documentId = await documents.receive(trx, region, document);
			await attempts.record(trx, region, { ...document, documentId, ...waiting });
			return { ...waiting, fileName, region };
		}
		const { agencyId } = whose;
		const { year } = read.report;
		if (only !== null || request.filed) {
			const key = { region, agencyId, year };
			if (await isDecided(trx, key)) return refuse(trx, region, document, alreadyApproved);
			if (await isClosedTo(trx, key)) return refuse(trx, region, document, yearClosed);
		}
		const stored = await store(trx, region, document, { ...read, messages }, agencyId);
		if (stored.outcome !== 'unchanged') {
			await checkAcrossYears(trx, region, stored, read.report);
		}
		return describe(trx, fileName, { region, year, ...stored });
	});
}

/** Keeps a file that is not stored, with the reason. Another office’s file has not come in by this. */
async function refuse(
	trx: Writer,
	region: string,
	document: IncomingDocument,
	reason: Refusal
): Promise<ImportOutcome> {
	const receivedOn = reason === otherOffice ? null : document.receivedOn;
	const documentId = await documents.receive(trx, region, { ...document, receivedOn });
	await attempts.record(trx, region, { ...document, documentId, outcome: 'failed', reason });
	return { outcome: 'failed', fileName: document.fileName, region, reason };
}

/** What an office has had approved is returned first, before it hands in another. */
async function isDecided(trx: Writer, key: DraftKey): Promise<boolean> {
	const status = await statusOfReport(trx, key);
	return status === 'approved' || status === 'published';
}

const alreadyApproved: Refusal = {
	code: 'already_approved',
	text: '这一年的报告已经审定；如需更正，请先请主管部门退回，再重新报送。'
};

const yearClosed: Refusal = {
	code: 'year_closed',
	text: '这一年的报送已经结束；如需补报或更正，请与主管部门联系。'
};

function provenanceOf({ origin, filed }: ImportRequest): Provenance {
	if (origin === demoOrigin) return 'demo';
	return filed ? 'filed' : 'elsewhere';
}

function printedAgency(report: FiledReport, region: regions.Region) {
	const { year, scope } = report;
	return { name: subject(report, region), year, aggregate: scope === 'aggregate' };
}

/** The same file as before: only that it came again is written down. */
async function importAgain(
	trx: Writer,
	document: IncomingDocument,
	known: documents.KnownVersion
): Promise<ImportOutcome> {
	const documentId = await documents.receive(trx, known.region, document);
	const stored = { ...known, outcome: 'unchanged' } as const;
	await attempts.record(trx, known.region, { ...document, ...stored, documentId });
	return describe(trx, document.fileName, stored);
}

/** A report can be filed only where it says whose and of which year it is. */
export function file(
	outcome: Outcome<Examined>
): Outcome<{ report: FiledReport; findings: Finding[] }> {
	if (!outcome.ok) return outcome;
	const { report, findings } = outcome.value;
	const { agency, year } = report;
	if (agency === null) return { ok: false, refusal: unknownAgency };
	if (year === null) return { ok: false, refusal: unknownYear };
	return { ...outcome, value: { report: { ...report, agency, year }, findings } };
}

const unknownAgency: Refusal = {
	code: 'agency_unknown',
	text: '读出了报告，但认不出是哪个单位的；请在文件的标题里写明单位名称后重新导入。'
};

const unknownYear: Refusal = {
	code: 'year_unknown',
	text: '读出了报告，但认不出是哪一年的；请在文件的标题里写明年度后重新导入。'
};

async function describe(
	trx: Writer,
	fileName: string,
	{ outcome, region, agencyId, year, version }: Stored & { region: string; year: number }
): Promise<ImportOutcome> {
	const agency = await agencies.read(trx, region, agencyId);
	return {
		outcome,
		fileName,
		region,
		agencyId,
		agency: agency?.name ?? '',
		year,
		version,
		findings: await findings.counts(trx, fullSight(region), { agencyId, year })
	};
}
