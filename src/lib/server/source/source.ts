import { createRequire } from 'node:module';
import type { Outcome, Refusal } from '#lib/report/result.ts';
import { apart } from '../apart/apart.ts';
import { boundedCache } from './bounded-cache.ts';
import type { Scale } from './scale.ts';
import type { Answers, ReadSource, Task } from './source-worker.ts';

/** A stored file whose bytes are fetched only where they are needed. */
export type Stored = {
	sha256: string;
	fileName: string;
	size: number;
	bytes: () => Promise<Uint8Array | null>;
};

/** By its name in package.json, so that it is found from the sources and from the build alike. */
const program = createRequire(import.meta.url).resolve('#lib/server/source/source-worker.ts');

const run = apart<Task, unknown>(program, {
	processes: 2,
	milliseconds: 30_000,
	megabytes: 512,
	idle: 120_000
});

/** A file that could not be read or drawn in time is tried again after so many milliseconds. */
const again = 60_000;
const failed = new Set<string>();

const unreadable: Refusal = {
	code: 'too_slow',
	text: '读取这个文件用时过长或需要的内存过多，已经停止。'
};

/** Weighed by the size of their files, with something for each. */
const documents = boundedCache<{ outcome: Answers['read']; size: number }>(
	32 << 20,
	({ size }) => size + 100_000
);
const pictures = boundedCache<Uint8Array>(64 << 20, ({ length }) => length);
const underWay = new Map<string, Promise<unknown>>();

/** The same work asked for twice at once is done once. */
function once<T>(key: string, make: () => Promise<T>): Promise<T> {
	const known = underWay.get(key) as Promise<T> | undefined;
	if (known) return known;
	const made = make().finally(() => underWay.delete(key));
	underWay.set(key, made);
	return made;
}

async function perform<K extends Task['kind']>(
	key: string,
	task: Extract<Task, { kind: K }>
): Promise<Answers[K] | 'failed'> {
	if (failed.has(key)) return 'failed';
	const answer = await run(task);
	if (answer.ok) return answer.value as Answers[K];
	failed.add(key);
	setTimeout(() => failed.delete(key), again).unref();
	return 'failed';
}

/** A stored file read anew, in a process of its own; kept for its next view. */
export async function read(stored: Stored): Promise<Outcome<ReadSource>> {
	const { sha256, fileName, size } = stored;
	const known = documents.get(sha256);
	if (known) return known.outcome;
	const key = `read ${sha256}`;
	return once(key, async () => {
		const bytes = await stored.bytes();
		if (!bytes) return { ok: false, refusal: unreadable };
		const outcome = await perform(key, { kind: 'read', sha256, bytes, fileName });
		if (outcome === 'failed') return { ok: false, refusal: unreadable };
		documents.set(sha256, { outcome, size });
		return outcome;
	});
}

/** A page (from 1) of a stored PDF as a PNG; null where it has no such page or cannot be drawn. */
export async function picture(
	stored: Stored,
	page: number,
	scale: Scale
): Promise<Uint8Array | null> {
	const { sha256 } = stored;
	const key = `${sha256} ${page} ${scale}`;
	const known = pictures.get(key);
	if (known) return known;
	return once(key, async () => {
		const bytes = await stored.bytes();
		if (!bytes) return null;
		const drawn = await perform(key, { kind: 'picture', sha256, bytes, page, scale });
		if (drawn === 'failed' || drawn === null) return null;
		pictures.set(key, drawn);
		return drawn;
	});
}
