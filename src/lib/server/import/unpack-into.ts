import { openArchive, type Unpacked } from '#lib/read/archive/archive.ts';
import { sniff } from '#lib/read/sniff.ts';
import type { Refusal } from '#lib/report/result.ts';
import type { BatchKey } from '../db/import-batch.ts';
import * as batches from '../db/import-batch.ts';
import * as files from '../db/import-file.ts';
import type { Database } from '../db/types.ts';
import { queue } from '../jobs/running.ts';
import { announce } from './changes.ts';
import { inTurn } from './courtesy.ts';
import { plainFolder, plainName } from './file-name.ts';
import { limits } from './limits.ts';

export function isArchive(bytes: Uint8Array): boolean {
	return sniff(bytes) === 'zip';
}

type Archive = { fileName: string; bytes: Uint8Array };

/**
 * Takes each file out of an archive into its batch, one at a time; one that cannot be taken out stands there as
 * failed, with the reason. Done once more, it adds nothing twice. Returns why the archive gives no files, or null.
 */
export async function unpackInto(
	db: Database,
	{ batch, ordinal }: { batch: BatchKey; ordinal?: number },
	{ fileName, bytes }: Archive
): Promise<Refusal | null> {
	const archive = await openArchive(bytes, fileName);
	if (!archive.ok) return archive.refusal;
	let count = (await batches.room(db, batch))?.total ?? 0;
	for await (const member of archive.value) {
		if (count >= limits.count) return tooMany;
		await inTurn(() => acceptMember(db, batch, member, ordinal));
		count += 1;
	}
	return null;
}

const tooMany: Refusal = {
	code: 'too_many_files',
	text: `一批最多 ${limits.count} 个文件，压缩包里其余的没有读取；请分成几批导入。`
};

async function acceptMember(
	db: Database,
	batch: BatchKey,
	member: Unpacked,
	source?: number
): Promise<void> {
	const file = { fileName: plainName(member.path), origin: plainFolder(member.path), source };
	const queued = await db.transaction().execute(async (trx) => {
		if ('refusal' in member) {
			await files.accept(trx, batch, [{ ...file, bytes: null }], {
				state: 'failed',
				reason: member.refusal
			});
			return [];
		}
		return files.accept(trx, batch, [{ ...file, bytes: member.bytes }]);
	});
	await queue(db, queued);
	announce(batch);
}
