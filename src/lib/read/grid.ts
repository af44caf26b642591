import type { Locator } from '#lib/report/locator.ts';
import type { Cell, Table } from './document.ts';

/** One cell as a file states it, before its spans are resolved; `column` (from 0) where the file says where it begins. */
export type StatedCell = {
	text: string;
	columnSpan: number;
	rowSpan: number;
	at: Locator;
	column?: number;
};

/** A cell with more characters than this holds prose, not a label or a value. */
export const longestCell = 300;

/** No statutory table is wider or taller; spans beyond are cut, so that a hostile page cannot fill the memory. */
const widest = 120;
const tallest = 4000;

/** Resolves row and column spans to a grid (the HTML table model): `rows[y][x]` is the cell that covers the position. */
export function resolveGrid(stated: readonly (readonly StatedCell[])[], at: Locator): Table {
	const height = Math.min(stated.length, tallest);
	const rows: (Cell | null)[][] = Array.from({ length: height }, () => []);
	for (let y = 0; y < height; y += 1) {
		let x = 0;
		for (const cell of stated[y]!) {
			while (rows[y]![x]) x += 1;
			x = Math.max(x, cell.column ?? 0);
			if (x >= widest) break;
			const columnSpan = Math.max(1, Math.min(cell.columnSpan, widest - x));
			const rowSpan = Math.max(1, Math.min(cell.rowSpan, height - y));
			const placed: Cell = { text: cell.text, columnSpan, rowSpan, at: cell.at };
			for (let down = 0; down < rowSpan; down += 1) {
				for (let right = 0; right < columnSpan; right += 1) rows[y + down]![x + right] ??= placed;
			}
			x += columnSpan;
		}
	}
	const width = Math.max(0, ...rows.map((row) => row.length));
	return {
		kind: 'table',
		at,
		rows: rows.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? null))
	};
}
