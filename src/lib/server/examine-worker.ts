import { parentPort } from 'node:worker_threads';
import { examine } from './examine.ts';

/** Answers each file that `examineApart` sends with what `examine` makes of it; says first that it is ready. */
parentPort?.on('message', async ({ bytes, fileName }: { bytes: Uint8Array; fileName: string }) => {
	parentPort?.postMessage(await examine(bytes, fileName));
});
parentPort?.postMessage('ready');
