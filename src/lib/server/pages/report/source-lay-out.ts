import type { Block, Cell, Document, Paragraph } from '#lib/read/document.ts';
import { placeOf, type Locator } from '#lib/report/locator.ts';
import { cut, type Covered, type Mark, type Piece } from './source-mark.ts';

/** A document laid out with its marks, ready to be shown and to be sent to the browser. */
export type SourceBlock =
	| { kind: 'line'; number: number; pieces: Piece[] }
	| { kind: 'paragraph'; pieces: Piece[] }
	| { kind: 'table'; rows: SourceCell[][] };

export type SourceCell = { columnSpan: number; rowSpan: number; pieces: Piece[] };

/** Marks by the place that they lie in, so that a block looks only at its own. */
type Index = Map<string, Mark[]>;

function indexOf(marks: readonly Mark[]): Index {
	const index: Index = new Map();
	for (const mark of marks) {
		if (mark.at.kind !== 'line') append(index, placeOf(mark.at), mark);
		else {
			const last = mark.at.endLine ?? mark.at.line;
			for (let line = mark.at.line; line <= last; line += 1) {
				append(index, placeOf({ ...mark.at, line }), mark);
			}
		}
	}
	return index;
}

function append(map: Index, key: string, mark: Mark): void {
	map.set(key, [...(map.get(key) ?? []), mark]);
}

/** The characters of a block that each of its marks covers. */
function coveredIn(at: Locator, text: string, index: Index): Covered[] {
	const marks = index.get(placeOf(at)) ?? [];
	return at.kind === 'line'
		? marks.map((mark) => inLine(mark, at, text))
		: marks.flatMap((mark) => inPlace(mark, at, text));
}

/** A place's text may be parted into several blocks, each of them knowing its characters of the whole. */
function inPlace(mark: Mark, block: Locator, text: string): Covered[] {
	const first = block.start ?? 0;
	const start = (mark.at.start ?? 0) - first;
	const end = mark.at.end === undefined ? text.length : mark.at.end - first;
	if (end < 0 || start > text.length || (end === 0 && start < 0)) return [];
	return [{ start, end, mark, isStart: start >= 0 }];
}

function inLine(mark: Mark, block: Locator & { kind: 'line' }, text: string): Covered {
	const whole = { start: 0, end: text.length, mark, isStart: true };
	if (mark.at.kind !== 'line') return whole;
	const { line, start, end, endLine = line } = mark.at;
	return {
		start: block.line === line ? start - block.start : 0,
		end: block.line === endLine ? end - block.start : text.length,
		mark,
		isStart: block.line === line
	};
}

function layOutText(block: Paragraph, index: Index): SourceBlock {
	const pieces = cut(block.text, coveredIn(block.at, block.text, index));
	return block.at.kind === 'line'
		? { kind: 'line', number: block.at.line, pieces }
		: { kind: 'paragraph', pieces };
}

/** Each cell once, where it starts; the grid repeats a spanning cell at every place that it covers. */
function layOutRows(rows: readonly (Cell | null)[][], index: Index): SourceCell[][] {
	const seen = new Set<Cell>();
	return rows.map((row) =>
		row.flatMap((cell) => {
			if (!cell || seen.has(cell)) return [];
			seen.add(cell);
			const { columnSpan, rowSpan, text, at } = cell;
			return [{ columnSpan, rowSpan, pieces: cut(text, coveredIn(at, text, index)) }];
		})
	);
}

function layOutBlock(block: Block, index: Index): SourceBlock {
	return block.kind === 'paragraph'
		? layOutText(block, index)
		: { kind: 'table', rows: layOutRows(block.rows, index) };
}

/** The blocks of a document in reading order, each cut at the edges of its marks. */
export function layOut(document: Document, marks: readonly Mark[]): SourceBlock[] {
	const index = indexOf(marks);
	return document.blocks.map((block) => layOutBlock(block, index));
}
