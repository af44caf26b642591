import { compareFindings, compareReports, type ReportChanges } from '#lib/checks/compare.ts';
import type { FindingChanges } from '#lib/checks/compare.ts';
import { differs } from '#lib/checks/differs.ts';
import { compareProse, type ProseChanges } from '#lib/checks/compare-prose.ts';
import type { Report } from '#lib/report/report.ts';
import type { Refusal } from '#lib/report/result.ts';
import { fullSight } from '../access/sight.ts';
import { checkAcrossYears } from '../check-across-years.ts';
import * as audit from '../db/audit.ts';
import * as documents from '../db/document.ts';
import { storable } from '../db/insert-rows.ts';
import * as regions from '../db/region.ts';
import * as reports from '../db/report.ts';
import { addVersion, rereadReason, type Read } from '../db/store.ts';
import type { Database, Writer } from '../db/types.ts';
import { recordErrata } from '../settle/errata.ts';
import type { Examiner } from '../examine-apart.ts';
import type { CurrentReading, ReadDocument } from './current-readings.ts';
import { readNow } from './read-now.ts';
import { superseded } from './refusals.ts';

/** What today's readers see otherwise than those that read the version held. */
export type RereadChanges = { report: ReportChanges } & ProseChanges & FindingChanges;

/** What came of reading again the document of a report's version in force. */
export type Reread = Pick<CurrentReading, 'agencyId' | 'agency' | 'year' | 'scope'> & {
	region: string;
	documentId: number;
	fileName: string;
	heldVersion: number;
} & Ended;

type Ended =
	| { outcome: 'unchanged' }
	| { outcome: 'new_version'; version: number; changes: RereadChanges }
	| { outcome: 'failed'; reason: Refusal };

export type RereadOptions = {
	examiner: Examiner;
	/** Tells what would be stored, and stores nothing. */
	dryRun: boolean;
	/** Who asked for it. */
	by: string;
};

/**
 * Reads a kept document again. Where cells, quoted figures, problems or the identity differ from the version in force that was read from it,
 * a further version is stored with the reason `重新读取`, each in a transaction of its own; the agency stays the one that the report was filed under. A
 * document that now is refused, or of another year, changes nothing.
 */
export async function rereadDocument(
	db: Database,
	document: ReadDocument,
	options: RereadOptions
): Promise<Reread[]> {
	const { region, documentId, fileName } = document;
	const bytes = await documents.bytes(db, region, documentId);
	if (!bytes) throw new Error(`document ${region}-${documentId} is gone`);
	const now = await readNow(db, document, await options.examiner(bytes, fileName));
	const ends: Reread[] = [];
	for (const reading of document.readings) {
		const { agencyId, agency, year, scope, version: heldVersion } = reading;
		const outcome = now(reading);
		const end: Ended = outcome.ok
			? await compareAndStore(db, document, reading, { ...outcome.value, ...outcome }, options)
			: { outcome: 'failed', reason: outcome.refusal };
		const of = { region, documentId, fileName, agencyId, agency, year, scope, heldVersion };
		ends.push({ ...of, ...end });
	}
	return ends;
}

const heldBy = (db: Database | Writer, region: string, of: CurrentReading, version?: number) =>
	reports.read(db, fullSight(region), of.agencyId, of.year, version, of.scope);

async function compareAndStore(
	db: Database,
	{ region, documentId }: ReadDocument,
	reading: CurrentReading,
	read: Read,
	{ dryRun, by }: RereadOptions
): Promise<Ended> {
	const before = await heldBy(db, region, reading, reading.version);
	if (!before) return { outcome: 'failed', reason: superseded };
	if (!differs(before, asStored(read.report))) return { outcome: 'unchanged' };
	const store = async (trx: Writer): Promise<Ended> => {
		const ofRegion = await regions.hold(trx, region);
		const held = await heldBy(trx, region, reading);
		if (held?.version !== reading.version) return { outcome: 'failed', reason: superseded };
		const source = { fromLedger: reading.fromLedger, reread: true };
		const stored = await addVersion(trx, ofRegion, documentId, read, reading.agencyId, source);
		await checkAcrossYears(trx, region, stored, read.report);
		const of = { region_id: region, report_id: stored.reportId, version: stored.version };
		if (before.isApproved)
			await recordErrata(trx, of, before.version, { reason: rereadReason, by });
		const after = (await heldBy(trx, region, reading))!;
		await audit.record(trx, region, {
			actor: by,
			action: 'reread',
			subject: { agency: reading.agencyId, year: reading.year, scope: reading.scope },
			detail: { document: documentId, version: stored.version }
		});
		const changes = {
			report: compareReports(held, after),
			...compareProse(held, after),
			...compareFindings(held.findings, after.findings)
		};
		return { outcome: 'new_version', version: stored.version, changes };
	};
	return inTransaction(db, store, dryRun);
}

/** A text is compared as the database keeps it. */
function asStored({ title, agency, region, scope, era, facts, figures, problems }: Report) {
	return storable({ title, agency, region, scope, era, facts, figures, problems });
}

/** Carries an end out of the transaction that it undoes. */
class Rehearsed extends Error {
	readonly end: Ended;
	constructor(end: Ended) {
		super('rehearsed');
		this.end = end;
	}
}

async function inTransaction(
	db: Database,
	run: (trx: Writer) => Promise<Ended>,
	undo: boolean
): Promise<Ended> {
	try {
		return await db.transaction().execute(async (trx) => {
			const end = await run(trx);
			if (undo) throw new Rehearsed(end);
			return end;
		});
	} catch (error) {
		if (error instanceof Rehearsed) return error.end;
		throw error;
	}
}
