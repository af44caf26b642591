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
 * file that takes longer than `limit` milliseconds, or more than half a gigabyte, is refused.
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

/** A thread that may break at any time without taking the program along. */
function start(): Worker {
	const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
	worker.unref();
	worker.on('error', () => {});
	worker.on('exit', () => {
		if (idle === worker) idle = null;
	});
	return worker;
}

function examineNow(
	bytes: Uint8Array,
	fileName: string,
	limit: number
): Promise<Outcome<Examined>> {
	const worker = idle ?? start();
	idle = null;
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => {
			worker.off('message', answered);
			resolve({ ok: false, refusal: tooSlow });
			void worker.terminate();
		}, limit);
		const answered = (outcome: Outcome<Examined>) => {
			worker.off('error', failed);
			clearTimeout(timer);
			idle = worker;
			resolve(outcome);
		};
		const failed = (error: NodeJS.ErrnoException) => {
			clearTimeout(timer);
			if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ ok: false, refusal: tooMuchMemory });
			else reject(error);
		};
		worker.once('message', answered);
		worker.once('error', failed);
		worker.postMessage({ bytes, fileName });
	});
}
