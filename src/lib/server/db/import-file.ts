import { sql } from 'kysely';
import type { Refusal } from '#lib/report/result.ts';
import type { AgencyChoice } from '../choose-agency.ts';
import type { Preview } from '../import/preview.ts';
import type { ImportOutcome } from '../pipeline.ts';
import { digest } from './document.ts';
import type { BatchKey } from './import-batch.ts';
import type { FileState } from './tables/imports.ts';
import type { Database, Reader, Writer } from './types.ts';

export type FileKey = { batch: BatchKey; ordinal: number };

/** A file as it is handed in, or taken out of another (`source`); without bytes, an address that is fetched later. */
export type IncomingFile = {
	fileName: string;
	origin: string;
	bytes: Uint8Array | null;
	source?: number;
};

/** How a file stands when it comes: to be read, refused, or an archive, with the reason that holds if its unpacking is cut off. */
export type Begun =
	{ state: 'accepted'; reason: null } | { state: 'failed' | 'unpacking'; reason: Refusal };

/** A file to be worked on: an address is fetched first. */
export type QueuedFile = FileKey & { unfetched: boolean };

export type BatchFile = {
	ordinal: number;
	fileName: string;
	/** `upload`, `paste`, an address, or the archive that it lay in. */
	origin: string;
	size: number | null;
	state: FileState;
	attempts: number;
	reason: Refusal | null;
	outcome: ImportOutcome | null;
	preview: Preview | null;
	/** Its content is still here, or can be fetched, for another try. */
	kept: boolean;
	changedAt: Date;
};

/**
 * Keeps files at the end of a batch and returns them as they are queued. The batch's row makes others who add wait, so
 * that numbers do not collide; a file of the same name and content, or an address, that the batch holds keeps its number.
 */
export async function accept(
	trx: Writer,
	batch: BatchKey,
	incoming: readonly IncomingFile[],
	begun: Begun = { state: 'accepted', reason: null }
): Promise<QueuedFile[]> {
	await trx
		.selectFrom('import_batches')
		.select('id')
		.where('region_id', '=', batch.region)
		.where('id', '=', batch.id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	const queued: QueuedFile[] = [];
	for (const file of incoming) {
		const ordinal = await acceptOne(trx, batch, file, begun);
		queued.push({ batch, ordinal, unfetched: file.bytes === null });
	}
	return queued;
}

export function isAddress(origin: string): boolean {
	return /^https?:/.test(origin);
}

const next = sql<number>`coalesce(max(ordinal), 0) + 1`;

async function acceptOne(
	trx: Writer,
	batch: BatchKey,
	{ fileName, origin, bytes, source }: IncomingFile,
	{ state, reason }: Begun
): Promise<number> {
	const sha256 = bytes && digest(bytes);
	const held = await within(trx.selectFrom('import_files').select('ordinal'), batch)
		.where('origin', '=', origin)
		.where((eb) =>
			isAddress(origin)
				? eb.val(true)
				: eb.and([eb('file_name', '=', fileName), eb('sha256', 'is not distinct from', sha256)])
		)
		.executeTakeFirst();
	if (held) return held.ordinal;
	const { ordinal } = await trx
		.insertInto('import_files')
		.values(({ eb }) => ({
			region_id: batch.region,
			batch_id: batch.id,
			ordinal: within(eb.selectFrom('import_files'), batch).select(next.as('next')),
			file_name: fileName,
			origin,
			source: source ?? null,
			size: bytes?.length ?? null,
			sha256,
			bytes,
			state,
			reason_code: reason?.code ?? null,
			reason: reason?.text ?? null
		}))
		.returning('ordinal')
		.executeTakeFirstOrThrow();
	return ordinal;
}

type Keyed = {
	where(column: 'region_id' | 'batch_id', operator: '=', value: string | number): Keyed;
};

/** Narrows a query on files to those of one batch. */
export function within<Query>(query: Query, { region, id }: BatchKey): Query {
	return (query as Keyed).where('region_id', '=', region).where('batch_id', '=', id) as Query;
}

export const touched = sql<Date>`clock_timestamp()`;

/** Writes how an archive ended, which is read while it is handed in. */
export async function conclude(
	trx: Writer,
	{ batch, ordinal }: FileKey,
	end: { state: 'unpacked' } | { state: 'failed'; reason: Refusal }
): Promise<void> {
	await within(trx.updateTable('import_files'), batch)
		.where('ordinal', '=', ordinal)
		.set({
			state: end.state,
			reason_code: end.state === 'failed' ? end.reason.code : null,
			reason: end.state === 'failed' ? end.reason.text : null,
			changed_at: touched
		})
		.execute();
}

/** Ends the archives whose unpacking was cut off by the end of the process that did it. */
export async function endUnpacking(db: Database): Promise<void> {
	await db
		.updateTable('import_files')
		.set({ state: 'failed', changed_at: touched })
		.where('state', '=', 'unpacking')
		.execute();
}

const kept = sql<boolean>`(sha256 is not null or origin ~ '^https?:')`;

export type FileFilter = { state?: FileState; ordinal?: number; limit?: number; offset?: number };

/** Files of a batch in the order that they came in. */
export async function list(
	db: Reader,
	batch: BatchKey,
	{ state, ordinal, limit = 100, offset = 0 }: FileFilter = {}
): Promise<BatchFile[]> {
	let query = within(db.selectFrom('import_files'), batch)
		.select(['ordinal', 'file_name', 'origin', 'size', 'state', 'attempts'])
		.select(['reason_code', 'reason', 'outcome', 'preview', 'changed_at'])
		.select(kept.as('kept'));
	if (state) query = query.where('state', '=', state);
	if (ordinal !== undefined) query = query.where('ordinal', '=', ordinal);
	const rows = await query.orderBy('ordinal').limit(limit).offset(offset).execute();
	return rows.map(({ file_name, reason_code, reason, changed_at, ...file }) => ({
		...file,
		fileName: file_name,
		reason: reason_code !== null ? { code: reason_code, text: reason ?? '' } : null,
		changedAt: changed_at
	}));
}

/** Files that may be read once more, or were put aside. */
const again: readonly FileState[] = ['failed', 'cancelled', 'previewed', 'waiting'];

/**
 * Queues ended files of a batch once more: one by its number, or all in the given states. The bytes of a
 * file that failed lie with the documents and are taken back from there. Returns those queued.
 */
export async function retry(
	trx: Writer,
	batch: BatchKey,
	which: { ordinal: number; choice?: AgencyChoice } | { states: readonly FileState[] },
	askedBy: string
): Promise<QueuedFile[]> {
	const states = 'states' in which ? which.states.filter((state) => again.includes(state)) : again;
	if (states.length === 0) return [];
	let query = within(trx.updateTable('import_files'), batch)
		.where('state', 'in', states)
		.where(kept);
	if ('ordinal' in which) query = query.where('ordinal', '=', which.ordinal);
	const rows = await query
		.set((eb) => ({
			state: 'accepted',
			asked_by: askedBy,
			reason_code: null,
			reason: null,
			outcome: null,
			preview: null,
			changed_at: touched,
			bytes: eb.fn.coalesce(
				'bytes',
				eb
					.selectFrom('documents')
					.select('documents.bytes')
					.whereRef('documents.sha256', '=', 'import_files.sha256')
					.limit(1)
			),
			...('choice' in which && which.choice ? { choice: which.choice } : {})
		}))
		.returning((eb) => ['ordinal', eb('bytes', 'is', null).as('unfetched')])
		.execute();
	return rows
		.map(({ ordinal, unfetched }) => ({ batch, ordinal, unfetched: Boolean(unfetched) }))
		.sort((one, other) => one.ordinal - other.ordinal);
}

/** Cancels what has not ended, all of a batch or one file; what is being read then ends in nothing. Returns how many. */
export async function cancel(trx: Writer, batch: BatchKey, ordinal?: number): Promise<number> {
	let query = within(trx.updateTable('import_files'), batch)
		.where('state', 'in', ['accepted', 'reading', 'waiting', 'previewed'])
		.set({ state: 'cancelled', changed_at: touched });
	if (ordinal !== undefined) query = query.where('ordinal', '=', ordinal);
	const [{ numUpdatedRows } = { numUpdatedRows: 0n }] = await query.execute();
	return Number(numUpdatedRows);
}

/** Lets go the bytes of files that nobody has decided on for 30 days; they can be handed in again. */
export async function forget(db: Database): Promise<void> {
	await db
		.updateTable('import_files')
		.set({ bytes: null, state: 'cancelled' })
		.where('bytes', 'is not', null)
		.where('state', 'in', ['previewed', 'cancelled'])
		.where('changed_at', '<', sql<Date>`now() - interval '30 days'`)
		.execute();
}
