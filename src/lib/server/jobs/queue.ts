import type { PgBoss } from 'pg-boss';
import { keyOf, slugOf } from '../db/import-batch.ts';
import type { FileKey, QueuedFile } from '../db/import-file.ts';
import { openStatements } from '../db/statements.ts';
import type { Database } from '../db/types.ts';
import { failed } from '../operations/log.ts';

export type Queue = {
	add(files: readonly QueuedFile[]): Promise<void>;
	close(): Promise<void>;
};

/** Addresses wait for their turn at a website, so they have lanes of their own. */
const names = ['fetch-address', 'read-file'] as const;
type Name = (typeof names)[number];
type Job = { batch: string; ordinal: number };

/** Other processes may add jobs too; this one is woken for its own. */
const pollingIntervalSeconds = 5;
/** How long a file under way may still take when the program stops, in milliseconds. */
const patience = 3000;

/** How many at the same time, and what is done with each. */
export type Lanes = Record<Name, { count: number; work: (key: FileKey) => Promise<void> }>;

/**
 * The queue of files to fetch and to read, kept by pg-boss in the schema `pgboss` of the same database: first come, first
 * served. A job is only a pointer; what is to be done with a file, its row says. A file that waits in the queue is not queued
 * again.
 */
export async function openQueue(db: Database, lanes: Lanes): Promise<Queue> {
	const { PgBoss } = await import('pg-boss');
	const statements = await openStatements(db);
	const boss = new PgBoss({
		db: statements.db,
		backend: statements.kind === 'embedded' ? 'pglite' : 'postgres',
		createSchema: false,
		schedule: false,
		registerInstance: false,
		monitorVacuum: false,
		reindex: false,
		openTelemetry: { enabled: false }
	});
	boss.on('error', (error) => failed('任务队列出错', error));
	await boss.start();
	const workers: Record<Name, string[]> = { 'fetch-address': [], 'read-file': [] };
	for (const name of names) {
		await boss.createQueue(name, { policy: 'short', retryLimit: 2, deleteAfterSeconds: 3600 });
		const { count, work } = lanes[name];
		for (let lane = 0; lane < count; lane += 1) workers[name].push(await open(boss, name, work));
	}
	const addTo = async (name: Name, files: readonly QueuedFile[]) => {
		for (let first = 0; first < files.length; first += 500)
			await boss.insert(name, files.slice(first, first + 500).map(jobOf));
		if (files.length > 0) for (const worker of workers[name]) boss.notifyWorker(worker);
	};
	return {
		add: async (files) => {
			await addTo(
				'fetch-address',
				files.filter(({ unfetched }) => unfetched)
			);
			await addTo(
				'read-file',
				files.filter(({ unfetched }) => !unfetched)
			);
		},
		close: async () => {
			await boss.stop({ close: false, graceful: true, timeout: patience });
			await statements.close();
		}
	};
}

/** A lane goes on at once after each job; with none to be had it waits until it is woken. */
async function open(
	boss: PgBoss,
	name: Name,
	work: (key: FileKey) => Promise<void>
): Promise<string> {
	const worker: string = await boss.work<Job>(name, { pollingIntervalSeconds }, async ([job]) => {
		const batch = job && keyOf(job.data.batch);
		if (batch) await work({ batch, ordinal: job.data.ordinal });
		boss.notifyWorker(worker);
	});
	return worker;
}

function jobOf({ batch, ordinal }: FileKey) {
	const data: Job = { batch: slugOf(batch), ordinal };
	return { data, singletonKey: `${data.batch}/${ordinal}` };
}
