import { keyOf, slugOf } from '../db/import-batch.ts';
import type { FileKey } from '../db/import-file.ts';
import { openStatements } from '../db/statements.ts';
import type { Database } from '../db/types.ts';

export type Queue = {
	add(keys: readonly FileKey[]): Promise<void>;
	close(): Promise<void>;
};

const name = 'import-file';
type Job = { batch: string; ordinal: number };

/** Other processes may add jobs too; this one is woken for its own. */
const pollingIntervalSeconds = 5;
/** How long a file under way may still take when the program stops, in milliseconds. */
const patience = 3000;

/**
 * The queue of files to read, kept by pg-boss in the schema `pgboss` of the same database: so many at a time, first
 * come, first served. A job is only a pointer; what is to be done with a file, its row says. A file that waits in the queue
 * is not queued again.
 */
export async function openQueue(
	db: Database,
	lanes: number,
	work: (key: FileKey) => Promise<void>
): Promise<Queue> {
	const { PgBoss } = await import('pg-boss');
	const statements = await openStatements(db);
	const boss = new PgBoss({
		db: statements.db,
		backend: statements.kind === 'embedded' ? 'pglite' : 'postgres',
		schedule: false,
		registerInstance: false,
		monitorVacuum: false,
		reindex: false,
		openTelemetry: { enabled: false }
	});
	boss.on('error', (error) => console.error('任务队列出错', error));
	await boss.start();
	await boss.createQueue(name, { policy: 'short', retryLimit: 2, deleteAfterSeconds: 3600 });
	const workers: string[] = [];
	for (let lane = 0; lane < lanes; lane += 1) {
		const worker: string = await boss.work<Job>(name, { pollingIntervalSeconds }, async ([job]) => {
			const batch = job && keyOf(job.data.batch);
			if (batch) await work({ batch, ordinal: job.data.ordinal });
			boss.notifyWorker(worker);
		});
		workers.push(worker);
	}
	return {
		add: async (keys) => {
			for (let first = 0; first < keys.length; first += 500) {
				const jobs = keys.slice(first, first + 500).map(({ batch, ordinal }) => ({
					data: { batch: slugOf(batch), ordinal },
					singletonKey: `${slugOf(batch)}/${ordinal}`
				}));
				await boss.insert(name, jobs);
			}
			if (keys.length > 0) for (const worker of workers) boss.notifyWorker(worker);
		},
		close: async () => {
			await boss.stop({ close: false, graceful: true, timeout: patience });
			await statements.close();
		}
	};
}
