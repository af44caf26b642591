import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as audit from '../db/audit.ts';
import { unassigned } from '../db/region.ts';
import type { Database } from '../db/types.ts';
import { failed, happened } from '../operations/log.ts';
import { backupName, outdated, untilHour } from './name.ts';
import { takeBackup } from './take.ts';

const hour = 3;
const kept = 14;

/** `after` runs something in so many milliseconds, and returns what keeps it from running. */
export type Clock = {
	now: () => Date;
	after: (ms: number, run: () => Promise<void>) => () => void;
};

const ownClock: Clock = {
	now: () => new Date(),
	after: (ms, run) => {
		const timer = setTimeout(run, ms).unref();
		return () => clearTimeout(timer);
	}
};

/**
 * Takes a backup into a folder every night at three, and keeps the latest fourteen. A night that fails is told in the log; the
 * next one is waited for all the same. The embedded database answers nobody meanwhile. Returns what ends it.
 */
export function backupNightly(db: Database, folder: string, clock = ownClock): () => void {
	let ended = false;
	const wait = () => clock.after(untilHour(hour, clock.now()), tonight);
	const tonight = async () => {
		await backupInto(db, folder, clock.now()).catch((problem) =>
			failed('夜间备份没有完成', problem)
		);
		if (!ended) stop = wait();
	};
	let stop = wait();
	return () => {
		ended = true;
		stop();
	};
}

/** Takes the backup of a day, and takes away those that are too old. */
export async function backupInto(db: Database, folder: string, now: Date): Promise<void> {
	await mkdir(folder, { recursive: true });
	const { rows, bytes } = await takeBackup(db, join(folder, backupName(now)), now);
	for (const name of outdated(await readdir(folder), kept)) await rm(join(folder, name));
	happened('backup_made', { rows, bytes });
	await db.transaction().execute((trx) =>
		audit.record(trx, unassigned, {
			...{ actor: 'backup', action: 'backup_made', subject: {}, detail: { rows, bytes } }
		})
	);
}
