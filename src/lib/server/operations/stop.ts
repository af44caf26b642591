import type { Server } from 'node:http';
import { closeDatabase } from '../db/database.ts';
import type { Database } from '../db/types.ts';
import { stopJobs } from '../jobs/jobs.ts';
import { happened } from './log.ts';
import { beginStopping, isStopping } from './stopping.ts';

/** Requests under way may take so long, in milliseconds. */
const patience = 5000;
/** What has not ended by then is cut off; a commit that was acknowledged is on disk. */
const deadline = 10_000;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * On a signal, or when the launcher ends: takes no request any more, ends the streams, lets files under way end or gives them
 * back, closes the database, and ends the process with 0, within ten seconds.
 */
export function stopOnSignal(server: Server, db: Database, others: () => void = () => {}): void {
	const stop = async () => {
		if (isStopping()) return;
		beginStopping();
		setTimeout(() => process.exit(1), deadline).unref();
		others();
		const closed = new Promise((resolve) => server.close(resolve));
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), patience).unref();
		await Promise.all([closed, stopJobs(db)]);
		await closeDatabase();
		happened('stopped');
		process.exit(0);
	};
	for (const signal of signals) process.on(signal, stop);
	process.on('disconnect', stop);
}
