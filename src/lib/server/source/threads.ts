import { Worker } from 'node:worker_threads';

/** What a thread says back: a value, or that it could make none. */
type Answer = { ok: true; value: unknown } | { ok: false };

type Waiting = { task: unknown; settle: (answer: Answer) => void };

export type ThreadLimits = {
	/** Threads at once. */
	threads: number;
	/** Milliseconds a task. */
	longest: number;
	/** Megabytes of the heap a thread. */
	memory: number;
	/** Milliseconds that a thread without work is kept. */
	idle: number;
};

/**
 * Runs tasks on threads of their own by the program at `path`, in the order in which they come. A task that takes too long or too
 * much memory, or breaks its thread, answers `{ ok: false }`; its thread is ended, and the next task gets a new one.
 */
export function threads(path: string, limits: ThreadLimits): (task: unknown) => Promise<Answer> {
	const waiting: Waiting[] = [];
	const idle: { worker: Worker; timer: NodeJS.Timeout }[] = [];
	let running = 0;

	function start(): Worker {
		const worker = new Worker(path, {
			resourceLimits: { maxOldGenerationSizeMb: limits.memory }
		});
		worker.unref();
		worker.on('error', () => {});
		return worker;
	}

	function rest(worker: Worker): void {
		const timer = setTimeout(() => {
			const place = idle.findIndex((entry) => entry.worker === worker);
			if (place < 0) return;
			idle.splice(place, 1);
			void worker.terminate();
		}, limits.idle);
		timer.unref();
		idle.push({ worker, timer });
	}

	function rouse(): Worker {
		const rested = idle.pop();
		if (!rested) return start();
		clearTimeout(rested.timer);
		return rested.worker;
	}

	function next(): void {
		if (running >= limits.threads) return;
		const first = waiting.shift();
		if (!first) return;
		running += 1;
		const worker = rouse();
		const finish = (answer: Answer, usable: boolean) => {
			clearTimeout(timer);
			worker.off('message', answered);
			worker.off('exit', ended);
			if (usable) rest(worker);
			else void worker.terminate();
			running -= 1;
			first.settle(answer);
			next();
		};
		const answered = (answer: Answer) => finish(answer, true);
		const ended = () => finish({ ok: false }, false);
		const timer = setTimeout(ended, limits.longest);
		worker.once('message', answered);
		worker.once('exit', ended);
		worker.postMessage(first.task);
	}

	return (task) =>
		new Promise((settle) => {
			waiting.push({ task, settle });
			next();
		});
}
