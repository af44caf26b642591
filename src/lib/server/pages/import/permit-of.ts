import type { RequestEvent } from '@sveltejs/kit';
import { accessOf } from '#lib/server/access/load.ts';
import { keyOf, type BatchKey } from '#lib/server/db/import-batch.ts';
import * as sessions from '#lib/server/db/session.ts';
import type { Session } from '#lib/server/db/session.ts';
import type { Reader } from '#lib/server/db/types.ts';
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

/** Whether whoever began to follow a batch may do so still: their session and their grant have not ended. */
export async function mayStillFollow(
	db: Reader,
	session: Session | null,
	batch: BatchKey,
	now: Date
): Promise<boolean> {
	const found = session && (await sessions.read(db, session.idHash, now));
	if (!found) return false;
	const access = await accessOf(db, found.user);
	return (await batchPermit(db, access, batch, found.session.address)) !== null;
}
