import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Outcome, Refusal } from '#lib/report/result.ts';
import type { Examined } from './examine.ts';

export type Examiner = (
	bytes: Uint8Array,
	fileName: string,
	milliseconds?: number
) => Promise<Outcome<Examined>>;

export type ExaminerLimits = {
	/** Files read at the same time, each on a thread of its own. */
	threads: number;
	/** A report takes well under a second; a page made to be slow may have this long. */
	milliseconds: number;
	/** Memory of one thread, in megabytes. */
	megabytes: number;
};

/** One processor stays free for the pages. */
export const examinerLimits: ExaminerLimits = {
	threads: Math.max(1, availableParallelism() - 1),
	milliseconds: 20_000,
	megabytes: 512
};

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

/**
 * `examine` on threads of its own, so that pages are served meanwhile: so many files at a time, the others
 * wait their turn. A file that takes longer than its limit, or more memory, is refused.
 */
export const examineApart: Examiner = examinerOf(examinerLimits);

/** An `examine` on threads under the given limits. Rejects where a thread breaks for another reason than its limits. */
export function examinerOf({ threads, milliseconds, megabytes }: ExaminerLimits): Examiner {
	const idle: Worker[] = [];
	const waiting: (() => void)[] = [];
	let free = threads;

	const turn = () =>
		new Promise<void>((resolve) => {
			if (free === 0) return void waiting.push(resolve);
			free -= 1;
			resolve();
		});
	const done = () => {
		const next = waiting.shift();
		if (next) next();
		else free += 1;
	};

	return async (bytes, fileName, limit = milliseconds) => {
		await turn();
		try {
			const worker = idle.pop() ?? (await start(megabytes, idle));
			return await ask(worker, { bytes, fileName }, limit, () => idle.push(worker));
		} finally {
			done();
		}
	};
}

/** A thread, ready for its first file, that may break at any time without taking the program along. */
function start(megabytes: number, idle: Worker[]): Promise<Worker> {
	const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
	worker.on('error', () => {});
	worker.on('exit', () => {
		const place = idle.indexOf(worker);
		if (place >= 0) idle.splice(place, 1);
	});
	return new Promise((resolve, reject) => {
		worker.once('error', reject);
		worker.once('message', () => {
			worker.off('error', reject);
			worker.unref();
			resolve(worker);
		});
	});
}

type Question = { bytes: Uint8Array; fileName: string };

function ask(
	worker: Worker,
	question: Question,
	limit: number,
	keep: () => void
): Promise<Outcome<Examined>> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => {
			worker.off('message', answered);
			resolve({ ok: false, refusal: tooSlow });
			void worker.terminate();
		}, limit);
		const answered = (outcome: Outcome<Examined>) => {
			worker.off('error', failed);
			clearTimeout(timer);
			keep();
			resolve(outcome);
		};
		const failed = (error: NodeJS.ErrnoException) => {
			worker.off('message', answered);
			clearTimeout(timer);
			if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ ok: false, refusal: tooMuchMemory });
			else reject(error);
		};
		worker.once('message', answered);
		worker.once('error', failed);
		worker.postMessage(question);
	});
}
