import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Outcome, Refusal } from '#lib/report/result.ts';
import type { Examined } from './examine.ts';

/** A report takes well under a second; a page made to be slow may have this long, in milliseconds. */
const longest = 20_000;

/** By its name in package.json, so that it is found from the sources and from the build alike. */
const program = createRequire(import.meta.url).resolve('#lib/server/examine-worker.ts');

const tooSlow: Refusal = {
	code: 'too_slow',
	text: '读取这个文件用时过长，已经停止，不像是一份年度报告；请只导入报告本身，或另存为纯文本（TXT）后再导入。'
};

const tooMuchMemory: Refusal = {
	code: 'too_slow',
	text: '读取这个文件需要的内存过多，已经停止，不像是一份年度报告；请只导入报告本身，或另存为纯文本（TXT）后再导入。'
};

let idle: Worker | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * `examine` on a thread of its own, so that pages are served meanwhile; one file after the other. A
 * file that takes longer than `limit` milliseconds, or more than a gigabyte, is refused.
 */
export function examineApart(
	bytes: Uint8Array,
	fileName: string,
	limit = longest
): Promise<Outcome<Examined>> {
	const turn = last.then(() => examineNow(bytes, fileName, limit));
	last = turn.catch(() => {});
	return turn;
}

function examineNow(
	bytes: Uint8Array,
	fileName: string,
	limit: number
): Promise<Outcome<Examined>> {
	const worker = idle ?? new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
	worker.unref();
	idle = null;
	return new Promise((resolve, reject) => {
		const finish = (settle: () => void) => {
			clearTimeout(timer);
			worker.removeAllListeners();
			settle();
		};
		const timer = setTimeout(() => {
			finish(() => resolve({ ok: false, refusal: tooSlow }));
			void worker.terminate();
		}, limit);
		worker.once('message', (outcome: Outcome<Examined>) => {
			idle = worker;
			finish(() => resolve(outcome));
		});
		worker.once('error', (error: NodeJS.ErrnoException) =>
			finish(() =>
				error.code === 'ERR_WORKER_OUT_OF_MEMORY'
					? resolve({ ok: false, refusal: tooMuchMemory })
					: reject(error)
			)
		);
		worker.postMessage({ bytes, fileName });
	});
}
