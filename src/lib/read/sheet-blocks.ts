import { passageAt } from '#lib/report/locator.ts';
import type { Block, Cell, Paragraph } from './document.ts';

/** A sheet's cells by row and column, merged ones resolved; every position has its cell. */
export type SheetRows = readonly (readonly Cell[])[];

/** A cell with more characters than this holds prose, not a label or a value. */
const longestCell = 60;

const isWritten = (cell: Cell) => cell.text.trim() !== '';
const writtenIn = (row: readonly Cell[]) => [...new Set(row.filter(isWritten))];

/** Rows between empty rows, without the empty columns left and right of them. */
function stretches(rows: SheetRows): (readonly Cell[])[][] {
	const found: (readonly Cell[])[][] = [];
	let open: (readonly Cell[])[] = [];
	for (const row of [...rows, []]) {
		if (row.some(isWritten)) open.push(row);
		else if (open.length > 0) {
			found.push(trimmed(open));
			open = [];
		}
	}
	return found;
}

function trimmed(rows: (readonly Cell[])[]): (readonly Cell[])[] {
	const width = Math.max(...rows.map((row) => row.length));
	const used = (x: number) => rows.some((row) => row[x] && isWritten(row[x]));
	let from = 0;
	let to = width;
	while (from < to && !used(from)) from += 1;
	while (to > from && !used(to - 1)) to -= 1;
	return rows.map((row) => row.slice(from, to));
}

function paragraphsOf(cell: Cell): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let start = 0;
	for (const text of cell.text.split('\n')) {
		const at = text === cell.text ? cell.at : passageAt(cell.at, start, start + text.length);
		if (text.trim() !== '') paragraphs.push({ kind: 'paragraph', text, at });
		start += text.length + 1;
	}
	return paragraphs;
}

/**
 * A sheet as paragraphs and tables. A row with one written cell is a paragraph where it stands above its table, runs across most of it or
 * holds prose; else it is a row of the table whose other cells are blank. Empty rows part tables.
 */
export function blocksOf(rows: SheetRows): Block[] {
	let opened = false;
	return stretches(rows).flatMap((stretch): Block[] => {
		const width = stretch[0]!.length;
		const blocks: Block[] = [];
		const single = stretch.every((row) => writtenIn(row).length === 1);
		let gathered: (readonly Cell[])[] = [];
		const flush = () => {
			if (gathered.length === 0) return;
			const at = writtenIn(gathered[0]!)[0]!.at;
			blocks.push({ kind: 'table', rows: gathered.map((row) => [...row]), at });
			gathered = [];
		};
		for (const row of stretch) {
			const [only, ...others] = writtenIn(row);
			const across = only && only.columnSpan >= width * 0.6;
			const leads = gathered.length === 0 && (across || !opened);
			const prose = only && (only.text.length > longestCell || /[。；]/.test(only.text));
			if (only && others.length === 0 && only.rowSpan === 1 && (single || leads || prose)) {
				flush();
				blocks.push(...paragraphsOf(only));
			} else {
				gathered.push(row);
				opened = true;
			}
		}
		flush();
		return blocks;
	});
}
