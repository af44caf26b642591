import { Worker } from 'node:worker_threads';
import type { Said } from './apart.ts';

/** Ends this process when the one that started it is gone, however busy the main thread is. */
const watch = `
	const parent = process.ppid;
	setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 1000);
`;

/**
 * Makes this process one that `apart` sends tasks to: each is answered with what `perform` makes of it, or with the
 * first line of what it throws.
 */
export function answer<Task>(perform: (task: Task) => Promise<unknown>): void {
	const send = process.send?.bind(process);
	if (!send) throw new Error('started without a parent process');
	new Worker(watch, { eval: true }).unref();
	process.on('disconnect', () => process.exit());
	process.on('message', async (task: Task) => {
		let said: Said;
		try {
			said = { ok: true, value: await perform(task) };
		} catch (error) {
			if (process.env.YUEBAO_TRACE) console.error(error);
			said = { ok: false, cause: String(error).split('\n')[0]! };
		}
		send(said);
	});
	send('ready');
}
