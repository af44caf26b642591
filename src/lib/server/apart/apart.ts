import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export type Limits = {
	/** Processes at the same time; tasks beyond wait their turn. */
	processes: number;
	/** How long a task may take. */
	milliseconds: number;
	/** How much of the heap a process may take. */
	megabytes: number;
	/** How long a process without work is kept, in milliseconds. */
	idle: number;
};

/** What became of a task: its value, or why there is none. */
export type Answer<Value> =
	| { ok: true; value: Value }
	| { ok: false; why: 'too_slow' | 'too_much_memory' | 'broken'; cause: string | null };

/** What a process says of its task. */
export type Said = { ok: true; value: unknown } | { ok: false; cause: string };

/** The project's folder, found from the sources and from the build alike. */
const root = join(
	createRequire(import.meta.url).resolve('#lib/server/apart/answer.ts'),
	'../../../../..'
);

/** Only what a program needs to start; no address of a database, no password. */
const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'LANG', 'YUEBAO_TRACE'];

/** A process that may read the program's own files and nothing else of the machine, and may break without taking this one along. */
function start(program: string, megabytes: number): ChildProcess {
	return fork(program, [], {
		execArgv: [
			`--max-old-space-size=${megabytes}`,
			'--permission',
			`--allow-fs-read=${root}`,
			'--allow-addons',
			'--allow-worker',
			'--disable-warning=SecurityWarning',
			'--disable-warning=ExperimentalWarning'
		],
		env: Object.fromEntries(kept.map((name) => [name, process.env[name]])),
		serialization: 'advanced',
		stdio: ['ignore', 'inherit', process.env.YUEBAO_TRACE ? 'inherit' : 'ignore', 'ipc']
	});
}

/**
 * Runs tasks in processes of their own by the program at `program` (one that calls `answer`), in the order in which they come.
 * One that takes too long or too much memory, or breaks its process, is answered with that reason; the next goes to a new process.
 */
export function apart<Task extends object, Value>(
	program: string,
	{ processes, milliseconds, megabytes, idle }: Limits
): (task: Task, limit?: number) => Promise<Answer<Value>> {
	const resting: { child: ChildProcess; timer: NodeJS.Timeout }[] = [];
	const waiting: (() => void)[] = [];
	let free = processes;

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

	function rest(child: ChildProcess): void {
		if (!child.connected) return;
		child.unref();
		child.channel?.unref();
		const timer = setTimeout(() => forget(child), idle).unref();
		child.once('exit', () => forget(child));
		resting.push({ child, timer });
	}

	function forget(child: ChildProcess): void {
		const place = resting.findIndex((entry) => entry.child === child);
		if (place < 0) return;
		clearTimeout(resting[place]!.timer);
		resting.splice(place, 1);
		child.kill('SIGKILL');
	}

	/** A process that has said that it is ready, or null where it breaks before. */
	async function rouse(): Promise<ChildProcess | null> {
		const rested = resting.pop();
		if (rested) {
			clearTimeout(rested.timer);
			rested.child.removeAllListeners('exit');
			rested.child.ref();
			rested.child.channel?.ref();
			return rested.child;
		}
		const child = start(program, megabytes);
		child.on('error', () => {});
		return new Promise((resolve) => {
			child.once('exit', () => resolve(null));
			child.once('message', () => {
				child.removeAllListeners('exit');
				resolve(child);
			});
		});
	}

	function ask(child: ChildProcess, task: Task, limit: number): Promise<Answer<Value>> {
		return new Promise((resolve) => {
			const finish = (answer: Answer<Value>, usable: boolean) => {
				clearTimeout(timer);
				child.removeAllListeners('message').removeAllListeners('exit');
				if (usable) rest(child);
				else child.kill('SIGKILL');
				resolve(answer);
			};
			const failed = (why: 'too_slow' | 'too_much_memory' | 'broken', cause: string | null) =>
				finish({ ok: false, why, cause }, why === 'broken' && cause !== null);
			const timer = setTimeout(() => failed('too_slow', null), limit);
			child.once('message', (said: Said) => {
				if (said.ok) finish({ ok: true, value: said.value as Value }, true);
				else failed('broken', said.cause);
			});
			child.once('exit', (code, signal) => {
				const full = signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134;
				failed(full ? 'too_much_memory' : 'broken', null);
			});
			child.send(task, (problem) => {
				if (problem) failed('broken', null);
			});
		});
	}

	return async (task, limit = milliseconds) => {
		await turn();
		try {
			const child = await rouse();
			return child ? await ask(child, task, limit) : { ok: false, why: 'broken', cause: null };
		} finally {
			done();
		}
	};
}
