import type { AgencyChoice } from '../choose-agency.ts';
import * as audit from '../db/audit.ts';
import type { AuditAction } from '../db/audit-actions.ts';
import * as batches from '../db/import-batch.ts';
import type { BatchKey } from '../db/import-batch.ts';
import * as files from '../db/import-file.ts';
import type { Database, Writer } from '../db/types.ts';
import type { FileState } from '../db/tables/imports.ts';
import { queue } from '../jobs/running.ts';
import { announce } from './changes.ts';
import { covers, mayChoose, type ImportPermit } from './permit.ts';

/** Cancels what has not ended of a batch, and takes nothing more into it. */
export async function cancelBatch(
	db: Database,
	permit: ImportPermit,
	batch: BatchKey
): Promise<void> {
	covers(permit, batch);
	await db.transaction().execute(async (trx) => {
		await batches.cancel(trx, batch);
		const count = await files.cancel(trx, batch);
		await note(trx, permit, batch, 'files_cancelled', { files: count });
	});
	announce(batch);
}

/** Cancels one file that has not ended. */
export async function cancelFile(
	db: Database,
	permit: ImportPermit,
	batch: BatchKey,
	ordinal: number
): Promise<void> {
	covers(permit, batch);
	await db.transaction().execute(async (trx) => {
		const count = await files.cancel(trx, batch, ordinal);
		if (count > 0) await note(trx, permit, batch, 'files_cancelled', { files: count });
	});
	announce(batch);
}

/**
 * Reads files once more: one by its number, with a person's word on whose report it is, or all in some states. A word that is
 * not theirs to give does nothing.
 */
export async function retryFiles(
	db: Database,
	permit: ImportPermit,
	batch: BatchKey,
	which: { ordinal: number; choice?: AgencyChoice } | { states: readonly FileState[] }
): Promise<void> {
	covers(permit, batch);
	if ('choice' in which && which.choice && !mayChoose(permit, which.choice)) return;
	const queued = await db.transaction().execute(async (trx) => {
		const queued = await files.retry(trx, batch, which, permit.actor);
		if (queued.length === 0) return queued;
		await batches.resume(trx, batch);
		await note(trx, permit, batch, 'files_read_again', { files: queued.length });
		return queued;
	});
	await queue(db, queued);
	announce(batch);
}

/** Makes a dry run real: what was only looked at is stored now. */
export async function storePreviewed(
	db: Database,
	permit: ImportPermit,
	batch: BatchKey
): Promise<void> {
	covers(permit, batch);
	const queued = await db.transaction().execute(async (trx) => {
		await batches.resume(trx, batch, { dryRun: false });
		const queued = await files.retry(trx, batch, { states: ['previewed'] }, permit.actor);
		await note(trx, permit, batch, 'files_stored', { files: queued.length });
		return queued;
	});
	await queue(db, queued);
	announce(batch);
}

function note(
	trx: Writer,
	{ region, actor, address, agencyId }: ImportPermit,
	batch: BatchKey,
	action: AuditAction,
	detail: Record<string, number>
): Promise<void> {
	const subject = { batch: batch.id, ...(agencyId === undefined ? {} : { agency: agencyId }) };
	return audit.record(trx, region, { actor, address, action, subject, detail });
}
