import type { AgencyChoice } from '../choose-agency.ts';
import * as batches from '../db/import-batch.ts';
import type { BatchKey } from '../db/import-batch.ts';
import * as files from '../db/import-file.ts';
import type { Database, FileState } from '../db/types.ts';
import { queue } from '../jobs/running.ts';
import { announce } from './changes.ts';

/** Cancels what has not ended of a batch, and takes nothing more into it. */
export async function cancelBatch(db: Database, batch: BatchKey): Promise<void> {
	await db.transaction().execute(async (trx) => {
		await batches.cancel(trx, batch);
		await files.cancel(trx, batch);
	});
	announce(batch);
}

/** Cancels one file that has not ended. */
export async function cancelFile(db: Database, batch: BatchKey, ordinal: number): Promise<void> {
	await db.transaction().execute((trx) => files.cancel(trx, batch, ordinal));
	announce(batch);
}

/** Reads files once more: one by its number, with a person's word on whose report it is, or all in some states. */
export async function retryFiles(
	db: Database,
	batch: BatchKey,
	which: { ordinal: number; choice?: AgencyChoice } | { states: readonly FileState[] }
): Promise<void> {
	const queued = await db.transaction().execute(async (trx) => {
		const queued = await files.retry(trx, batch, which);
		if (queued.length > 0) await batches.resume(trx, batch);
		return queued;
	});
	await queue(db, queued);
	announce(batch);
}

/** Makes a dry run real: what was only looked at is stored now. */
export async function storePreviewed(db: Database, batch: BatchKey): Promise<void> {
	const queued = await db.transaction().execute(async (trx) => {
		await batches.resume(trx, batch, { dryRun: false });
		return files.retry(trx, batch, { states: ['previewed'] });
	});
	await queue(db, queued);
	announce(batch);
}
