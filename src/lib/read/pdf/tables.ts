import type { Cell, Table } from '#lib/read/document.ts';
import type { Locator } from '#lib/report/locator.ts';
import type { Part, PartCell } from './page.ts';
import { near } from './rules.ts';

/** A part of a table with its page, counted from 1, and the way back to places on the page as it is shown. */
export type PlacedPart = { part: Part; page: number };

type Placed = PartCell & { page: number };
type Whole = { columns: number[]; cells: Placed[]; height: number; page: number; part: Part };

/** Whether a part goes on the table of a part on the page before: both reach from one place to the other. */
export function goesOn(before: Part, next: Part): boolean {
	return (
		Math.abs(before.box.left - next.box.left) <= 5 &&
		Math.abs(before.box.right - next.box.right) <= 5
	);
}

function merged(a: readonly number[], b: readonly number[]): number[] {
	const columns = [...a];
	for (const x of b) if (!a.some((known) => Math.abs(known - x) <= near)) columns.push(x);
	return columns.sort((one, other) => one - other);
}

function onto(cells: readonly Placed[], own: readonly number[], all: readonly number[]): Placed[] {
	const place = (index: number) => {
		const x = own[index]!;
		let best = 0;
		all.forEach((known, i) => {
			if (Math.abs(known - x) < Math.abs(all[best]! - x)) best = i;
		});
		return best;
	};
	return cells.map((cell) => ({ ...cell, left: place(cell.left), right: place(cell.right) }));
}

/**
 * How many rows at the top of a part repeat those at the top of the table, cell by cell, with none reaching below; heads
 * alone, no values.
 */
function repeatedHeads(above: readonly Placed[], below: readonly Placed[], most: number): number {
	const rowsOf = (cells: readonly Placed[], height: number) =>
		cells
			.filter((cell) => cell.top < height)
			.map(({ left, right, top, bottom, text }) => [top, left, right, bottom, text].join('|'))
			.sort();
	let found = 0;
	for (let height = 1; height < Math.min(most, 6); height += 1) {
		const own = rowsOf(below, height);
		const same = own.join('\n') === rowsOf(above, height).join('\n');
		if (!same) break;
		const cells = below.filter((cell) => cell.top < height);
		if (cells.some((cell) => isValue(cell.text)) || cells.every((cell) => cell.text === '')) break;
		if (cells.every((cell) => cell.bottom <= height)) found = height;
	}
	return found;
}

/** A table from its parts on one page or several. */
export function tableOf(parts: readonly PlacedPart[]): Table {
	let whole: Whole | null = null;
	for (const { part, page } of parts) {
		const cells = part.cells.map((cell) => ({ ...cell, page }));
		if (!whole) {
			whole = { columns: part.columns, cells, height: part.height, page, part };
			continue;
		}
		const columns = merged(whole.columns, part.columns);
		const above = onto(whole.cells, whole.columns, columns);
		const below = onto(cells, part.columns, columns);
		const heads = repeatedHeads(above, below, Math.min(whole.height, part.height));
		const own = below
			.filter((cell) => cell.top >= heads)
			.map((cell) => ({ ...cell, top: cell.top - heads, bottom: cell.bottom - heads }));
		const { height, cells: all } = sewn(above, whole.height, own, part.height - heads);
		whole = { ...whole, columns, height, cells: all };
	}
	const { columns, cells, height, page, part } = whole!;
	const rows: (Cell | null)[][] = Array.from({ length: height }, () =>
		Array.from({ length: columns.length - 1 }, () => null)
	);
	for (const { left, right, top, bottom, text, page: own, box } of cells) {
		const at: Locator = { kind: 'page', page: own, box };
		const cell: Cell = { text, columnSpan: right - left, rowSpan: bottom - top, at };
		for (let y = top; y < bottom; y += 1) {
			for (let x = left; x < right; x += 1) rows[y]![x] ??= cell;
		}
	}
	return { kind: 'table', rows, at: { kind: 'page', page, box: part.box } };
}

const numbering = /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])/;

/** The margins of a cell on both sides together, at most. */
const margins = 16;
const isValue = (text: string) => /^[\d０-９.,，\s-]+$/.test(text);

/** Whether a label breaks off at its cell's edge and goes on in another: long, or numbered as the other is not. */
function goesOver(cell: PartCell, other: PartCell): boolean {
	if (numbering.test(other.text) || !fillsCell(cell)) return false;
	return cell.text.length >= 8 || numbering.test(cell.text);
}

/** Whether no further character fits into the last line of a cell. */
function fillsCell(cell: PartCell): boolean {
	const upright = cell.glyphs.filter((glyph) => glyph.turn === 0);
	const last = Math.max(...upright.map((glyph) => glyph.level));
	const ends = upright.filter((glyph) => last - glyph.level < 2);
	const width =
		Math.max(...ends.map((glyph) => glyph.to)) - Math.min(...ends.map(({ from }) => from));
	const next = Math.max(...ends.map((glyph) => glyph.to - glyph.from));
	return width + next > cell.box.right - cell.box.left - margins;
}

/** Whether a row of narrow heads, each of two words, is torn between the words (`结果`, `维持`): in no cell is there a value. */
function areBrokenHeads(
	torn: readonly { cell: Placed; other: Placed | null }[],
	below: readonly Placed[]
): boolean {
	const isWord = (text: string) => /^\p{Script=Han}{2,4}$/u.test(text.replace(/\s+/g, ''));
	return (
		torn.length >= 3 &&
		torn.length === below.length &&
		torn.every(({ cell, other }) => isWord(cell.text) && isWord(other!.text) && fillsCell(cell))
	);
}

/** The cells of a row of one height; null where cells of other heights reach into it. */
function rowAt(cells: readonly Placed[], row: number): Placed[] {
	return cells.filter((cell) => cell.top <= row && cell.bottom > row);
}

/**
 * Two parts as one. A row that a page break tore in two is one row: the same cells stand on both sides, what was
 * printed in a cell stands on one side, and at least one label breaks off at its edge and goes on without numbering.
 */
function sewn(
	above: readonly Placed[],
	height: number,
	below: readonly Placed[],
	belowHeight: number
): { cells: Placed[]; height: number } {
	const upper = rowAt(above, height - 1);
	const lower = rowAt(below, 0);
	const pairs = upper.map((cell) => ({
		cell,
		other:
			lower.find((own) => own.left === cell.left && own.right === cell.right) ??
			lower.find((own) => own.text === '' && own.left <= cell.left && own.right >= cell.right) ??
			null
	}));
	const matched =
		pairs.every(({ other }) => other !== null) &&
		lower.every((own) => pairs.some(({ other }) => other === own));
	const inRow = pairs.filter(
		({ cell, other }) => cell.bottom - cell.top === 1 && other?.bottom === 1
	);
	const torn = inRow.filter(({ cell, other }) => cell.text !== '' && other!.text !== '');
	const written = inRow.flatMap(({ other }) => (other!.text === '' ? [] : [other!]));
	const tears =
		matched &&
		written.length > 0 &&
		(written.every((cell) => isValue(cell.text))
			? inRow.some(({ cell }) => cell.text !== '' && !isValue(cell.text)) &&
				torn.every(({ cell }) => isValue(cell.text))
			: torn.length > 0 &&
				(areBrokenHeads(torn, written) ||
					torn.every(({ cell, other }) =>
						isValue(other!.text) ? isValue(cell.text) : goesOver(cell, other!)
					)));
	const shift = tears ? height - 1 : height;
	const moved = below.map((cell) => ({
		...cell,
		top: cell.top + shift,
		bottom: cell.bottom + shift
	}));
	if (!tears) return { cells: [...above, ...moved], height: height + belowHeight };
	const joinedTo = new Map<Placed, Placed>();
	const gone = new Set<Placed>();
	for (const { cell, other } of pairs) {
		const own = moved[below.indexOf(other!)]!;
		gone.add(own);
		const base = cell.text === '' ? own : cell;
		joinedTo.set(cell, {
			...base,
			left: cell.left,
			right: cell.right,
			top: cell.top,
			bottom: own.bottom,
			text:
				cell.text !== '' && own.text !== '' && isValue(own.text) && !fillsCell(cell)
					? `${cell.text}\n${own.text}`
					: cell.text + own.text,
			glyphs: [...cell.glyphs, ...own.glyphs]
		});
	}
	return {
		cells: [
			...above.map((cell) => joinedTo.get(cell) ?? cell),
			...moved.filter((cell) => !gone.has(cell))
		],
		height: shift + belowHeight
	};
}
