import type { Compound } from '#lib/read/ole.ts';
import { bytesOf, type Bytes } from './bytes.ts';

/** The streams of an old Word file, and how many characters each part of its text has ([MS-DOC] 2.5 Fib). */
export type WordFile = {
	main: Bytes;
	table: Bytes;
	data: Bytes | null;
	counts: {
		text: number;
		/** Footnotes, headers, macros, comments and endnotes, which stand between the text and the text boxes. */
		notes: number;
		boxes: number;
	};
	/** The part of the table stream that an entry of FibRgFcLcb97 names (2.5.6), by the entry's index; null where empty. */
	section: (index: number) => { at: number; length: number } | null;
};

export type Unopened = 'damaged' | 'encrypted' | 'too_old';

/** Index of an entry in FibRgFcLcb97. */
export const sections = {
	styles: 1,
	characterPages: 12,
	paragraphPages: 13,
	pieces: 33,
	lists: 73,
	listOverrides: 74
} as const;

const word97 = 0x00c1;

/** Opens an old Word file; says why where it cannot be read. */
export function openWordFile(compound: Compound): WordFile | Unopened {
	const stream = compound.stream('WordDocument');
	if (!stream || stream.length < 0x9a) return 'damaged';
	const main = bytesOf(stream);
	const magic = main.u16(0);
	if (magic === 0xa5dc || magic === 0xa59b || magic === 0xa59c) return 'too_old';
	if (magic !== 0xa5ec) return 'damaged';
	const flags = main.u16(0x0a);
	if (flags & 0x0100) return 'encrypted';
	if (main.u16(2) < word97) return 'too_old';
	const tableStream = compound.stream(flags & 0x0200 ? '1Table' : '0Table');
	if (!tableStream) return 'damaged';
	const data = compound.stream('Data');
	const count = (at: number) => main.u32(at);
	return {
		main,
		table: bytesOf(tableStream),
		data: data && bytesOf(data),
		counts: {
			text: count(0x4c),
			notes: count(0x50) + count(0x54) + count(0x58) + count(0x5c) + count(0x60),
			boxes: count(0x64)
		},
		section(index) {
			const at = 0x9a + index * 8;
			const length = main.u32(at + 4);
			return length === 0 ? null : { at: main.u32(at), length };
		}
	};
}
