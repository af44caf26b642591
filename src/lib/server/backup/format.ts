import { createHash } from 'node:crypto';
import type { TableOfBackup } from './tables.ts';

/**
 * A backup, before it is compressed: a line of JSON, and where that announces a table, pieces of rows in PostgreSQL's text
 * format, each after its length in bytes on a line of its own, the last one of length 0. The last line has the SHA-256 of
 * everything before it.
 */
export type Line =
	| { yuebao: 'backup'; format: 1; migration: string; taken: string; tables: string[] }
	| Pick<TableOfBackup, 'table' | 'columns'>
	| { rows: number }
	| { sequences: Record<string, number> }
	| { sha256: string };

export type Header = Extract<Line, { yuebao: 'backup' }>;

/** The file is no backup, or not the one that was taken. The message is a sentence for a person. */
export class BadBackup extends Error {
	override name = 'BadBackup';
}

/** Lets bytes pass and tells their hash, up to when it is asked. */
export function hashing() {
	const hash = createHash('sha256');
	return {
		pass: (bytes: Uint8Array) => {
			hash.update(bytes);
			return bytes;
		},
		digest: () => hash.copy().digest('hex')
	};
}

export const written = (line: Line) => Buffer.from(`${JSON.stringify(line)}\n`);

/** Rows in a piece: a line break within a value is written otherwise. */
export function rowsIn(piece: Uint8Array): number {
	let rows = 0;
	for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) rows += 1;
	return rows;
}

const broken = () => new BadBackup('备份文件不完整或已损坏：请换一份备份。');

/** Longest line of JSON, and longest piece, in bytes: what a damaged file may make us wait for. */
const limits = { line: 2 ** 20, piece: 2 ** 31 };

/** Reads a backup piece by piece. */
export class BackupReader {
	readonly #source: AsyncIterator<Uint8Array>;
	readonly #hash = hashing();
	#held: Uint8Array = new Uint8Array();

	constructor(source: AsyncIterable<Uint8Array>) {
		this.#source = source[Symbol.asyncIterator]();
	}

	async line(): Promise<Line> {
		const before = this.#hash.digest();
		let parsed: Line;
		try {
			parsed = JSON.parse(Buffer.from(await this.#upToBreak()).toString('utf8'));
		} catch {
			throw broken();
		}
		if ('sha256' in parsed && parsed.sha256 !== before) throw broken();
		return parsed;
	}

	/** The pieces after the line that announces a table, with the number of rows that passed as its result. */
	async *pieces(): AsyncGenerator<Uint8Array, number> {
		let rows = 0;
		for (;;) {
			const length = Number(Buffer.from(await this.#upToBreak()).toString('latin1'));
			if (!Number.isInteger(length) || length < 0 || length > limits.piece) throw broken();
			if (length === 0) return rows;
			const piece = await this.#take(length);
			rows += rowsIn(piece);
			yield piece;
		}
	}

	async #upToBreak(): Promise<Uint8Array> {
		for (let searched = 0; ;) {
			const at = this.#held.indexOf(10, searched);
			if (at !== -1) return (await this.#take(at + 1)).subarray(0, at);
			searched = this.#held.length;
			if (searched > limits.line) throw broken();
			await this.#more();
		}
	}

	async #take(length: number): Promise<Uint8Array> {
		if (this.#held.length < length) {
			const gathered = [this.#held];
			let size = this.#held.length;
			while (size < length) {
				const next = await this.#next();
				gathered.push(next);
				size += next.length;
			}
			this.#held = Buffer.concat(gathered);
		}
		const taken = this.#held.subarray(0, length);
		this.#held = this.#held.subarray(length);
		return this.#hash.pass(taken);
	}

	async #more(): Promise<void> {
		this.#held = Buffer.concat([this.#held, await this.#next()]);
	}

	async #next(): Promise<Uint8Array> {
		const { done, value } = await this.#source.next().catch(() => {
			throw broken();
		});
		if (done) throw broken();
		return value;
	}
}
