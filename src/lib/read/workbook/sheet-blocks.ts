import { passageAt } from '#lib/report/locator.ts';
import type { Block, Cell, Paragraph } from '#lib/read/document.ts';

/** A sheet's cells by row and column, merged ones resolved; every position has its cell, and a row that the sheet has nothing of is empty. */
export type SheetRows = readonly (readonly Cell[])[];

/** A cell with more characters than this holds prose, not a label or a value. */
const longestCell = 60;

const isWritten = (cell: Cell) => cell.text.trim() !== '';
const writtenIn = (row: readonly Cell[]) => [...new Set(row.filter(isWritten))];

/** A run of rows with text; `below` is the row of blank cells that alone stands under it, where there is one. */
type Stretch = { rows: (readonly Cell[])[]; below: readonly Cell[] | null };

/** Rows between empty rows. A row of blank cells amid rows with text is a gap, not a row left unfilled. */
function stretches(rows: SheetRows): Stretch[] {
	const found: Stretch[] = [];
	let open: (readonly Cell[])[] = [];
	[...rows, []].forEach((row, y, all) => {
		if (row.some(isWritten)) open.push(row);
		else if (open.length > 0) {
			const ends = !all[y + 1]?.some(isWritten);
			found.push({ rows: open, below: ends && row.length > 0 ? row : null });
			open = [];
		}
	});
	return found;
}

/** From which column to which (exclusive) the rows hold text. */
function extentOf(rows: SheetRows): { from: number; to: number } {
	const written = rows.flatMap((row) => row.flatMap((cell, x) => (isWritten(cell) ? [x] : [])));
	const bounds = { from: Infinity, to: 0 };
	for (const x of written) {
		bounds.from = Math.min(bounds.from, x);
		bounds.to = Math.max(bounds.to, x + 1);
	}
	return bounds;
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
 * holds prose; else it is a row of the table whose other cells are blank. Empty rows part tables; one of blank cells right under a
 * table is its last row, as a table may be left unfilled.
 */
export function blocksOf(rows: SheetRows): Block[] {
	let opened = false;
	const sheet = extentOf(rows);
	const within = rows.map((row) => row.slice(sheet.from, sheet.to));
	return stretches(within).flatMap(({ rows: stretch, below }): Block[] => {
		const { from, to } = extentOf(stretch);
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
			const across = only && only.columnSpan >= (to - from) * 0.6;
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
		if (below && gathered.length > 0) gathered.push(below);
		flush();
		return blocks;
	});
}
