import * as claims from '../db/import-claim.ts';
import * as files from '../db/import-file.ts';
import type { FileKey } from '../db/import-file.ts';
import type { Database } from '../db/types.ts';
import { examineApart, examinerLimits, type Examiner } from '../examine-apart.ts';
import { fetchDocument } from '../fetch/fetch.ts';
import { portsFrom } from '../fetch/settings.ts';
import { announceClosing } from '../import/changes.ts';
import { fetchAddress, type Fetcher } from '../import/fetch-address.ts';
import { limits } from '../import/limits.ts';
import { workOff } from '../import/work-off.ts';
import { failed } from '../operations/log.ts';
import { keepRechecking } from '../recheck/stale.ts';
import { openQueue } from './queue.ts';
import { running, type Jobs } from './running.ts';

export type JobOptions = {
	examiner?: Examiner;
	/** Files read at the same time. */
	lanes?: number;
	/** How addresses are fetched. */
	fetcher?: Fetcher;
};

/** One more than there are processes to read in, so that one file is stored while others are read. */
const usual = { examiner: examineApart, lanes: examinerLimits.processes + 1, fetcher: fetchPublic };

function fetchPublic(address: string) {
	return fetchDocument(address, { bytes: limits.fetched, ports: portsFrom(process.env) });
}

/** Addresses fetched at the same time, each at another website. */
const fetchLanes = 4;

/**
 * Starts to work off the files that the database holds, those first that an earlier run left behind; once a
 * handle. On a server, several processes may do so beside each other.
 */
export async function startJobs(db: Database, options: JobOptions = {}): Promise<void> {
	if (!running.has(db)) running.set(db, start(db, { ...usual, ...options }));
	try {
		await running.get(db);
	} catch (error) {
		running.delete(db);
		throw error;
	}
}

/** Lets each file under way end, at most a few seconds, gives back the others, and ends the streams that tell of them. */
export async function stopJobs(db: Database): Promise<void> {
	announceClosing();
	const jobs = await running.get(db)?.catch(() => null);
	running.delete(db);
	await jobs?.stop();
}

/** How often to look for files that a process which is gone has left behind, in milliseconds. */
const sweepEvery = 60_000;
/** No try takes this long, in seconds. */
const longestTry = 180;

async function start(
	db: Database,
	{ examiner, lanes, fetcher }: Required<JobOptions>
): Promise<Jobs> {
	await files.forget(db);
	await files.endUnpacking(db);
	const left = await claims.release(db);
	const active = new Set<FileKey>();
	const tracked = (work: (key: FileKey) => Promise<void>) => async (key: FileKey) => {
		active.add(key);
		await work(key).finally(() => active.delete(key));
	};
	const queue = await openQueue(db, {
		'fetch-address': {
			count: fetchLanes,
			work: tracked((key) => fetchAddress(db, key, fetcher, examiner))
		},
		'read-file': { count: lanes, work: tracked((key) => workOff(db, key, examiner)) }
	});
	await queue.add(left);
	const sweep = setInterval(async () => {
		if (active.size > 0) return;
		try {
			await queue.add(await claims.release(db, longestTry));
		} catch (error) {
			failed('查找遗留的文件时出错', error);
		}
	}, sweepEvery);
	sweep.unref();
	const endRechecking = keepRechecking(db);
	const stop = async () => {
		clearInterval(sweep);
		await Promise.all([queue.close(), endRechecking()]);
		for (const key of active) await claims.giveBack(db, key);
	};
	return { queue, stop };
}
