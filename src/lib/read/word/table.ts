import type { Table } from '#lib/read/document.ts';
import { longestCell, resolveGrid, type StatedCell } from '#lib/read/grid.ts';

/** A cell of a Word table as it is written: where it begins (from 0), and how it is merged with those above and below. */
export type WrittenCell = {
	column: number;
	columnSpan: number;
	merge: 'begins' | 'goes_on' | null;
	/** Its place among the row's cells, from 1. */
	number: number;
};
export type WrittenRow<C extends WrittenCell> = { cells: readonly C[]; number: number };

type Rows = readonly WrittenRow<WrittenCell>[];

/** How many rows a cell covers: those below it in which a cell of the same column goes on with it. */
function rowSpanOf(rows: Rows, index: number, cell: WrittenCell): number {
	if (cell.merge === null) return 1;
	let span = 1;
	while (
		rows[index + span]?.cells.some(
			({ column, merge }) => merge === 'goes_on' && column === cell.column
		)
	)
		span += 1;
	return span;
}

/** Whether a cell stands for itself: it does not go on with one above it. */
function standsAlone(rows: Rows, index: number, cell: WrittenCell): boolean {
	const above = rows[index - 1]?.cells.find(({ column }) => column === cell.column);
	return cell.merge !== 'goes_on' || !above || above.merge === null;
}

function gridOf<C extends WrittenCell>(
	gathered: readonly { row: WrittenRow<C>; texts: readonly string[] }[],
	table: number
): Table {
	const rows = gathered.map(({ row }) => row);
	const stated = gathered.map(({ row, texts }, y) =>
		row.cells.flatMap((cell, index): StatedCell[] => {
			if (!standsAlone(rows, y, cell)) return [];
			return [
				{
					text: texts[index]!,
					column: cell.column,
					columnSpan: cell.columnSpan,
					rowSpan: rowSpanOf(rows, y, cell),
					at: { kind: 'cell', table, row: row.number, cell: cell.number }
				}
			];
		})
	);
	return resolveGrid(stated, { kind: 'cell', table, row: rows[0]!.number, cell: 1 });
}

/**
 * Reads a Word table in its order: rows of data as grids; a row that holds prose, or for which `textsOf` is null, is
 * walked into, and parts the table there.
 */
export function layOutTable<C extends WrittenCell, R extends WrittenRow<C>>(
	rows: readonly R[],
	table: number,
	textsOf: (row: R) => readonly string[] | null,
	walk: (row: R) => void,
	add: (grid: Table) => void
): void {
	let gathered: { row: R; texts: readonly string[] }[] = [];
	const flush = () => {
		if (gathered.length > 0) add(gridOf(gathered, table));
		gathered = [];
	};
	for (const row of rows) {
		const texts = textsOf(row);
		if (texts && texts.every((text) => text.length <= longestCell)) {
			gathered.push({ row, texts });
			continue;
		}
		flush();
		walk(row);
	}
	flush();
}
