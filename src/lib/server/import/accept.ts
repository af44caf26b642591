import type { Refusal } from '#lib/report/result.ts';
import * as audit from '../db/audit.ts';
import * as batches from '../db/import-batch.ts';
import type { BatchKey, NewBatch } from '../db/import-batch.ts';
import * as files from '../db/import-file.ts';
import type { Begun, IncomingFile } from '../db/import-file.ts';
import * as regions from '../db/region.ts';
import type { Database } from '../db/types.ts';
import { queue } from '../jobs/running.ts';
import { announce } from './changes.ts';
import { inTurn } from './courtesy.ts';
import { plainFolder, plainName } from './file-name.ts';
import { limits, megabytes } from './limits.ts';
import type { ImportPermit } from './permit.ts';
import { isArchive, unpackInto } from './unpack-into.ts';

/** Begins a batch for the region of the permit, where that is `000000` each report tells its own; or for its office alone. */
export async function openBatch(
	db: Database,
	{ region, agencyId, actor, address }: ImportPermit,
	batch: NewBatch
): Promise<BatchKey> {
	const label = plainName(batch.label).slice(0, 100);
	const owner = { region, agencyId: agencyId ?? null, openedBy: actor };
	return db.transaction().execute(async (trx) => {
		const key = await batches.create(trx, owner, { ...batch, label });
		await audit.record(trx, region, {
			...{ actor, address, action: 'files_handed_in' },
			subject: { batch: key.id, ...(agencyId === undefined ? {} : { agency: agencyId }) },
			detail: { label }
		});
		return key;
	});
}

/** Why nothing can be added to a batch; null where it can. */
export async function closedTo(db: Database, key: BatchKey): Promise<Refusal | null> {
	const batch = await batches.room(db, key);
	if (!batch) return { code: 'no_batch', text: '没有这一批导入。' };
	if (batch.cancelled) return { code: 'batch_cancelled', text: '这一批导入已经取消。' };
	if (batch.total >= limits.count)
		return { code: 'too_many_files', text: `一批最多 ${limits.count} 个文件，请分成几批导入。` };
	return null;
}

/**
 * Keeps a file in a batch and queues it; when this returns, it is not lost. A ZIP archive gives its files to the batch. A file
 * that is too large stands there as failed. `path` may name folders, as a dropped folder does.
 */
export async function acceptFile(
	db: Database,
	batch: BatchKey,
	{ path, bytes }: { path: string; bytes: Uint8Array }
): Promise<void> {
	const file = { fileName: plainName(path), origin: plainFolder(path) || 'upload' };
	if (bytes.length > limits.archive || (bytes.length > limits.each && !isArchive(bytes)))
		return void (await refuse(db, batch, file, tooLarge(limits.each)));
	if (!isArchive(bytes)) return keep(db, batch, [{ ...file, bytes }]);
	await acceptArchive(db, batch, file, bytes);
}

/** An archive is not kept itself, but stands as being unpacked until its last file has been taken out. */
async function acceptArchive(
	db: Database,
	batch: BatchKey,
	file: Pick<IncomingFile, 'fileName' | 'origin'>,
	bytes: Uint8Array
): Promise<void> {
	const ordinal = await enter(db, batch, file, { state: 'unpacking', reason: interrupted });
	const refused = await unpackInto(db, { batch, ordinal }, { fileName: file.fileName, bytes });
	const end = refused
		? ({ state: 'failed', reason: refused } as const)
		: ({ state: 'unpacked' } as const);
	await db.transaction().execute((trx) => files.conclude(trx, { batch, ordinal }, end));
	announce(batch);
}

const interrupted: Refusal = {
	code: 'archive_interrupted',
	text: '压缩包没有读完就中断了；请重新选择这个压缩包。'
};

/** Keeps addresses in a batch, to be fetched in their turn. */
export async function acceptAddresses(
	db: Database,
	batch: BatchKey,
	addresses: readonly string[]
): Promise<void> {
	const named = addresses.map((address) => ({
		fileName: nameOf(address),
		origin: address,
		bytes: null
	}));
	return keep(db, batch, named);
}

/** Writes down that a file could not be taken, with the reason; returns its number. */
export async function refuse(
	db: Database,
	batch: BatchKey,
	file: Pick<IncomingFile, 'fileName' | 'origin'>,
	reason: Refusal
): Promise<number> {
	return enter(db, batch, file, { state: 'failed', reason });
}

async function enter(
	db: Database,
	batch: BatchKey,
	file: Pick<IncomingFile, 'fileName' | 'origin'>,
	begun: Begun
): Promise<number> {
	const [kept] = await inTurn(() =>
		db.transaction().execute((trx) => files.accept(trx, batch, [{ ...file, bytes: null }], begun))
	);
	announce(batch);
	return kept!.ordinal;
}

export function tooLarge(most: number): Refusal {
	return {
		code: 'too_large',
		text: `文件超过 ${megabytes(most)}，没有读取；请确认是不是年报文件。`
	};
}

async function keep(
	db: Database,
	batch: BatchKey,
	incoming: readonly IncomingFile[]
): Promise<void> {
	await inTurn(async () =>
		queue(db, await db.transaction().execute((trx) => files.accept(trx, batch, incoming)))
	);
	announce(batch);
}

function nameOf(address: string): string {
	const path = decoded(URL.parse(address)?.pathname ?? '');
	const last = plainName(path);
	return last === '—' ? address.slice(0, 200) : last;
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** Whether a code is of a region that real reports may be put into. */
export async function isOpenRegion(db: Database, code: string): Promise<boolean> {
	const region = await regions.read(db, code);
	return region !== null && !region.synthetic;
}
