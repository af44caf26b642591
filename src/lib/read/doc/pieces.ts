import { utf16 } from './bytes.ts';
import { sections, type WordFile } from './header.ts';
import { propertiesOf, type Property } from './properties.ts';

/** A stretch of text: characters [from, to), where its bytes lie, and what a quick save says of all of it. */
export type Piece = {
	from: number;
	to: number;
	offset: number;
	width: 1 | 2;
	properties: readonly Property[];
};

export type Text = {
	characters: string;
	pieces: readonly Piece[];
	/** Where the bytes of a character lie, and its piece. */
	find: (character: number) => { offset: number; piece: Piece } | null;
};

const western = new TextDecoder('windows-1252');

/** The whole text in its order, from the piece table ([MS-DOC] 2.8.35 PlcPcd, 2.9.38 Clx). */
export function readText(file: WordFile): Text {
	const { main, table } = file;
	const clx = file.section(sections.pieces);
	if (!clx) throw new RangeError('no piece table');
	const saved: Property[][] = [];
	let at = clx.at;
	while (table.u8(at) === 1) {
		const length = table.u16(at + 1);
		saved.push(propertiesOf(table.part(at + 3, length)));
		at += 3 + length;
	}
	if (table.u8(at) !== 2) throw new RangeError('no piece table');
	const count = Math.floor((table.u32(at + 1) - 4) / 12);
	const start = at + 5;
	table.part(start, count * 12 + 4);

	const pieces: Piece[] = [];
	let characters = '';
	for (let index = 0; index < count; index += 1) {
		const from = table.u32(start + index * 4);
		const to = table.u32(start + (index + 1) * 4);
		if (from !== characters.length || to < from) throw new RangeError('pieces out of order');
		const described = start + (count + 1) * 4 + index * 8;
		const where = table.u32(described + 2);
		const width = where & 0x40000000 ? 1 : 2;
		const offset = width === 1 ? (where & 0x3fffffff) >>> 1 : where & 0x3fffffff;
		const modifier = table.u16(described + 6);
		const bytes = main.part(offset, (to - from) * width);
		pieces.push({
			from,
			to,
			offset,
			width,
			properties: modifier & 1 ? (saved[modifier >> 1] ?? []) : []
		});
		characters += width === 1 ? western.decode(bytes) : utf16(bytes);
	}

	let last = 0;
	return {
		characters,
		pieces,
		find(character) {
			const holds = (piece: Piece | undefined) =>
				piece !== undefined && piece.from <= character && character < piece.to;
			if (!holds(pieces[last])) last = pieces.findIndex(holds);
			const piece = pieces[last];
			if (!piece) {
				last = 0;
				return null;
			}
			return { offset: piece.offset + (character - piece.from) * piece.width, piece };
		}
	};
}
