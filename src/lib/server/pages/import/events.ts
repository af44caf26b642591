import * as batches from '#lib/server/db/import-batch.ts';
import type { BatchKey } from '#lib/server/db/import-batch.ts';
import type { Database } from '#lib/server/db/types.ts';
import { onChange, onClosing } from '#lib/server/import/changes.ts';
import { progressOf } from './batch.ts';

/** In milliseconds. */
const pace = {
	/** Changes that follow each other closely are told together. */
	gather: 250,
	/** Changes that another process made are looked for. */
	look: 3000,
	/** A sign of life, so that no proxy takes the stream for dead. */
	beat: 15_000
};

/**
 * The progress of a batch as server-sent events: one at once, one at each change, and a last one `done` when nothing is left to
 * do, which ends the stream. It ends too when the reader goes, may not see it any more, or the server stops; a browser then asks
 * again.
 */
export function progressEvents(
	db: Database,
	key: BatchKey,
	stillMay: () => Promise<boolean>,
	{ gather, look, beat } = pace
): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	let stop = () => {};
	return new ReadableStream({
		start(controller) {
			let last = '';
			let busy = false;
			let again = false;
			let soon: NodeJS.Timeout | undefined;
			const send = (text: string) => controller.enqueue(encoder.encode(text));
			const tell = async () => {
				if (busy) return void (again = true);
				busy = true;
				const may = await stillMay().catch(() => false);
				const batch = may ? await batches.read(db, key).catch(() => null) : null;
				busy = false;
				if (stopped) return;
				if (!batch) return stop();
				const progress = progressOf(batch, new Date());
				const data = JSON.stringify(progress);
				if (data !== last) send(`event: ${progress.done ? 'done' : 'change'}\ndata: ${data}\n\n`);
				last = data;
				if (progress.done) stop();
				else if (again) changed();
			};
			const changed = () => {
				again = false;
				soon ??= setTimeout(() => {
					soon = undefined;
					void tell();
				}, gather);
			};
			let stopped = false;
			const ends = [onChange(key, changed), onClosing(() => stop())];
			const timers = [setInterval(tell, look), setInterval(() => send(': beat\n\n'), beat)];
			stop = () => {
				if (stopped) return;
				stopped = true;
				for (const end of ends) end();
				for (const timer of timers) clearInterval(timer);
				clearTimeout(soon);
				try {
					controller.close();
				} catch {
					// The reader has gone.
				}
			};
			send('retry: 2000\n\n');
			void tell();
		},
		cancel() {
			stop();
		}
	});
}
