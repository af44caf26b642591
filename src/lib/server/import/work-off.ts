import type { Refusal } from '#lib/report/result.ts';
import * as documents from '../db/document.ts';
import { chosenRegion } from '../db/import-batch.ts';
import { settle, type Claimed, type FileEnd } from '../db/import-claim.ts';
import type { FileKey } from '../db/import-file.ts';
import type { Database } from '../db/types.ts';
import type { Examiner } from '../examine-apart.ts';
import { importFile, type ImportOutcome, type ImportRequest } from '../pipeline.ts';
import { inTurn } from './courtesy.ts';
import { previewFile } from './preview.ts';
import { end, taken } from './taken.ts';

/**
 * Reads one accepted file and stores it, or tells what storing would do; whatever happens, the file ends in a state
 * with a reason. Does nothing where it was cancelled or is read already. What it stores and the file's end are one
 * transaction: killed at any moment, the file is stored and ended, or still to be read.
 */
export async function workOff(db: Database, key: FileKey, examiner: Examiner): Promise<void> {
	await taken(db, key, (claimed) => work(db, claimed, examiner));
}

async function work(db: Database, claimed: Claimed, examiner: Examiner): Promise<void> {
	const { bytes, fileName } = claimed;
	if (!bytes) return end(db, claimed, { state: 'failed', reason: bytesGone });
	const region = chosenRegion(claimed.batch);
	const known = await documents.versionOf(db, bytes, region);
	const examined = known ? null : await examiner(bytes, fileName);
	const request: Omit<ImportRequest, 'settle'> = {
		bytes,
		fileName,
		origin: claimed.origin,
		region,
		agency: claimed.choice,
		receivedOn: claimed.receivedOn,
		only: claimed.only,
		by: claimed.askedBy,
		examiner: examined ? async () => examined : examiner
	};
	await inTurn(() => store(db, claimed, request));
}

async function store(
	db: Database,
	claimed: Claimed,
	request: Omit<ImportRequest, 'settle'>
): Promise<void> {
	if (claimed.dryRun) return end(db, claimed, rehearsed(await previewFile(db, request)));
	await importFile(db, {
		...request,
		settle: (trx, outcome) => settle(trx, claimed, endOf(outcome))
	});
}

function endOf(outcome: ImportOutcome): FileEnd {
	return 'reason' in outcome
		? { state: outcome.outcome, reason: outcome.reason, outcome }
		: { state: outcome.outcome, outcome };
}

/** A file that would be refused has failed; its bytes stay, as nothing of it is stored. */
function rehearsed(preview: NonNullable<FileEnd['preview']>): FileEnd {
	const { outcome } = preview;
	if (outcome.outcome === 'failed') return { state: 'failed', reason: outcome.reason };
	if (outcome.outcome === 'waiting') return endOf(outcome);
	return { state: 'previewed', outcome, preview };
}

const bytesGone: Refusal = { code: 'bytes_gone', text: '文件内容已不在，请重新选择这个文件。' };
