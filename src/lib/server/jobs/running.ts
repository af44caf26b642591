import type { QueuedFile } from '../db/import-file.ts';
import type { Database } from '../db/types.ts';
import type { Queue } from './queue.ts';

export type Jobs = { queue: Queue; stop: () => Promise<void> };

/** Shared by the command line and the built server, which each have this module once. */
const shared = globalThis as { yuebaoJobs?: Map<Database, Promise<Jobs>> };

/** The jobs of this process, by the database that they work on. */
export const running = (shared.yuebaoJobs ??= new Map<Database, Promise<Jobs>>());

/** Queues files to be worked off. Where no jobs run in this process, those of the next start take them up. */
export async function queue(db: Database, files: readonly QueuedFile[]): Promise<void> {
	const jobs = await running.get(db)?.catch(() => null);
	await jobs?.queue.add(files);
}
