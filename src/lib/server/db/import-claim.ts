import { sql } from 'kysely';
import type { Refusal } from '#lib/report/result.ts';
import type { AgencyChoice } from '../choose-agency.ts';
import type { Preview } from '../import/preview.ts';
import type { ImportOutcome } from '../pipeline.ts';
import { digest } from './document.ts';
import { touched, within, type FileKey, type QueuedFile } from './import-file.ts';
import type { FileState } from './tables/imports.ts';
import type { Database, Reader, Writer } from './types.ts';

/** A file taken up to be read. `attempt` tells this try from any other. */
export type Claimed = FileKey & {
	attempt: number;
	fileName: string;
	origin: string;
	source: number | null;
	bytes: Uint8Array | null;
	choice: AgencyChoice | null;
	receivedOn: string | null;
	dryRun: boolean;
	/** The office that it may be of, and no other; null where of any. */
	only: number | null;
	/** Who asked that it be read. */
	askedBy: string;
};

/** How a try to read a file ended. */
export type FileEnd = {
	state: Exclude<FileState, 'accepted' | 'reading' | 'unpacking' | 'cancelled'>;
	reason?: Refusal;
	outcome?: ImportOutcome;
	preview?: Preview;
};

/** The file was cancelled, or taken up by another try, while this one ran: what this one found is void. */
export class Superseded extends Error {}

/** Takes a file up: it is this try's from now on. Null where it was cancelled, has ended, or is another's. */
export async function claim(db: Database, { batch, ordinal }: FileKey): Promise<Claimed | null> {
	const file = await within(db.updateTable('import_files'), batch)
		.where('ordinal', '=', ordinal)
		.where('state', '=', 'accepted')
		.set((eb) => ({
			state: 'reading',
			attempts: eb('attempts', '+', 1),
			changed_at: touched
		}))
		.returning(['attempts', 'file_name', 'origin', 'source', 'bytes', 'choice', 'asked_by'])
		.executeTakeFirst();
	if (!file) return null;
	const options = await db
		.selectFrom('import_batches')
		.select(['received_on', 'dry_run', 'agency_id', 'opened_by'])
		.where('region_id', '=', batch.region)
		.where('id', '=', batch.id)
		.executeTakeFirstOrThrow();
	return {
		batch,
		ordinal,
		attempt: file.attempts,
		fileName: file.file_name,
		origin: file.origin,
		source: file.source,
		bytes: file.bytes,
		choice: file.choice,
		receivedOn: options.received_on,
		dryRun: options.dry_run,
		only: options.agency_id,
		askedBy: file.asked_by ?? options.opened_by
	};
}

/** States after which the bytes are kept: they are needed again when a person has decided. */
const open: readonly FileState[] = ['previewed', 'waiting'];

/**
 * Writes how a try ended. Runs in the transaction that stores the report, so that both hold or neither.
 * @throws Superseded where the file is no longer this try's.
 */
export async function settle(trx: Writer, claimed: Claimed, end: FileEnd): Promise<void> {
	const kept = open.includes(end.state) || (end.state === 'failed' && !end.outcome);
	const [{ numUpdatedRows } = { numUpdatedRows: 0n }] = await own(trx, claimed)
		.set({
			state: end.state,
			reason_code: end.reason?.code ?? null,
			reason: end.reason?.text ?? null,
			outcome: end.outcome ?? null,
			preview: end.preview ?? null,
			changed_at: touched,
			...(kept ? {} : { bytes: null })
		})
		.execute();
	if (numUpdatedRows === 0n) throw new Superseded(`file ${claimed.ordinal}`);
}

/** Keeps what an address gave; the file is to be read next. */
export async function keepFetched(
	db: Database,
	claimed: Claimed,
	{ bytes, fileName }: { bytes: Uint8Array; fileName: string }
): Promise<void> {
	const [{ numUpdatedRows } = { numUpdatedRows: 0n }] = await own(db, claimed)
		.set({
			state: 'accepted',
			bytes,
			file_name: fileName,
			size: bytes.length,
			sha256: digest(bytes),
			changed_at: touched
		})
		.execute();
	if (numUpdatedRows === 0n) throw new Superseded(`file ${claimed.ordinal}`);
}

function own(db: Database, { batch, ordinal, attempt }: Claimed) {
	return within(db.updateTable('import_files'), batch)
		.where('ordinal', '=', ordinal)
		.where('state', '=', 'reading')
		.where('attempts', '=', attempt);
}

/**
 * Gives back what a process that is gone had taken up, at least so many seconds ago, and returns every file that is
 * to be read, oldest first.
 */
export async function release(db: Database, seconds = 0): Promise<QueuedFile[]> {
	await db
		.updateTable('import_files')
		.set({ state: 'accepted', changed_at: touched })
		.where('state', '=', 'reading')
		.where('changed_at', '<=', sql<Date>`clock_timestamp() - ${seconds} * interval '1 second'`)
		.execute();
	return unread(db);
}

/** Gives back one file that this process had taken up and does not end. */
export async function giveBack(db: Database, { batch, ordinal }: FileKey): Promise<void> {
	await within(db.updateTable('import_files'), batch)
		.set({ state: 'accepted', changed_at: touched })
		.where('ordinal', '=', ordinal)
		.where('state', '=', 'reading')
		.execute();
}

/** Every file that waits to be read, oldest first. */
async function unread(db: Reader): Promise<QueuedFile[]> {
	const rows = await db
		.selectFrom('import_files')
		.select(['region_id as region', 'batch_id as id', 'ordinal'])
		.select((eb) => eb('bytes', 'is', null).as('unfetched'))
		.where('state', '=', 'accepted')
		.orderBy('batch_id')
		.orderBy('ordinal')
		.execute();
	return rows.map(({ region, id, ordinal, unfetched }) => ({
		batch: { region, id },
		ordinal,
		unfetched: Boolean(unfetched)
	}));
}
