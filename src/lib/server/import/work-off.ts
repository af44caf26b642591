import type { Refusal } from '#lib/report/result.ts';
import { chosenRegion } from '../db/import-batch.ts';
import * as files from '../db/import-file.ts';
import type { Claimed, FileEnd, FileKey } from '../db/import-file.ts';
import type { Database } from '../db/types.ts';
import type { Examiner } from '../examine-apart.ts';
import { importFile, type ImportOutcome, type ImportRequest } from '../pipeline.ts';
import { announce } from './changes.ts';
import { fetchFile } from './fetch-file.ts';
import { previewFile } from './preview.ts';
import { isArchive, unpackInto } from './unpack-into.ts';

/**
 * Reads one accepted file and stores it, or tells what storing would do; whatever happens, the file ends in a state
 * with a reason. Does nothing where it was cancelled or is read already. What it stores and the file's end are one
 * transaction: killed at any moment, the file is stored and ended, or still to be read.
 */
export async function workOff(db: Database, key: FileKey, examiner: Examiner): Promise<void> {
	const claimed = await files.claim(db, key);
	if (!claimed) return;
	announce(key.batch);
	try {
		await work(db, claimed, examiner);
	} catch (error) {
		if (!(error instanceof files.Superseded)) await fail(db, claimed, error);
	} finally {
		announce(key.batch);
	}
}

async function work(db: Database, claimed: Claimed, examiner: Examiner): Promise<void> {
	const end = (ended: FileEnd) =>
		db.transaction().execute((trx) => files.settle(trx, claimed, ended));
	const fetched = await fetchFile(db, claimed);
	if (!fetched.ok) return end({ state: 'failed', reason: fetched.refusal });
	const { bytes, fileName } = fetched.value;
	if (isArchive(bytes)) {
		const refused = await unpackInto(db, claimed.batch, { fileName, bytes });
		return end(refused ? { state: 'failed', reason: refused } : { state: 'unpacked' });
	}
	const request: Omit<ImportRequest, 'settle'> = {
		bytes,
		fileName,
		origin: claimed.origin,
		region: chosenRegion(claimed.batch),
		agency: claimed.choice,
		receivedOn: claimed.receivedOn,
		examiner
	};
	if (claimed.dryRun) return end(rehearsed(await previewFile(db, request)));
	await importFile(db, {
		...request,
		settle: (trx, outcome) => files.settle(trx, claimed, endOf(outcome))
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

const notStored: Refusal = {
	code: 'not_stored',
	text: '程序未能处理此文件，原因已记入服务器日志；文件还在，可以重试。'
};

async function fail(db: Database, claimed: Claimed, error: unknown): Promise<void> {
	console.error(`导入“${claimed.fileName}”时出错`, error);
	try {
		await db
			.transaction()
			.execute((trx) => files.settle(trx, claimed, { state: 'failed', reason: notStored }));
	} catch (problem) {
		if (!(problem instanceof files.Superseded)) throw problem;
	}
}
