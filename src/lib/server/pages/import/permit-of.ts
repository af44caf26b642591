import type { RequestEvent } from '@sveltejs/kit';
import { keyOf } from '#lib/server/db/import-batch.ts';
import { batchPermit, type ImportPermit } from '#lib/server/import/permit.ts';

export type BatchEvent = Pick<RequestEvent, 'locals' | 'getClientAddress'> & {
	params: { batch: string };
};

/** The permit for the batch of an address; null where it is not there, or not theirs. */
export async function permitOf({
	locals: { db, access },
	params,
	getClientAddress
}: BatchEvent): Promise<ImportPermit | null> {
	const batch = keyOf(params.batch);
	return batch && batchPermit(db, access, batch, getClientAddress());
}
