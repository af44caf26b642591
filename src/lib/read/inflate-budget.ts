import zlib from 'node:zlib';

/** A workbook's parts may grow to this many bytes in all; real ones stay far below. */
const largest = 96 * 1024 * 1024;

let left = 0;

/** The program's own inflater with a limit on what all parts of one file may grow to: sizes that a ZIP states may lie. */
class InflateRaw extends zlib.InflateRaw {
	constructor() {
		super({ maxOutputLength: Math.max(1024, left) });
	}

	/** Under its former name, which the spreadsheet library asks for. */
	get bytesRead(): number {
		return this.bytesWritten;
	}

	_processChunk(chunk: Buffer, flush: number): Buffer {
		const base = zlib.InflateRaw.prototype as unknown as {
			_processChunk: (this: zlib.InflateRaw, chunk: Buffer, flush: number) => Buffer;
		};
		const data = base._processChunk.call(this, chunk, flush);
		left -= data.length;
		return data;
	}
}

/** What the spreadsheet library unpacks with. */
export const boundedInflate = { ...zlib, InflateRaw };

/** Runs what unpacks a file; a RangeError is thrown where its parts grow too large. */
export function withInflateBudget<T>(run: () => T): T {
	left = largest;
	return run();
}
