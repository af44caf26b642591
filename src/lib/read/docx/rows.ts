import { within } from './content.ts';
import { childOf, nameOf, numberOf, switchOf, valueOf, type Element } from './xml.ts';

/** A cell of a row as it is written: where it begins (from 0) and ends, and whether it goes on with the cell above. */
export type WrittenCell = {
	element: Element;
	column: number;
	columnSpan: number;
	merge: 'begins' | 'goes_on' | null;
	/** Its place among the row's cells, from 1. */
	number: number;
};
export type WrittenRow = { cells: WrittenCell[]; number: number };

const widest = 200;

/** A merge property without a value goes on with what began before (17.4.84 vMerge, 17.4.22 hMerge). */
function mergeOf(properties: Element | null, name: string): WrittenCell['merge'] {
	if (childOf(properties, name) === null) return null;
	return valueOf(properties, name) === 'restart' ? 'begins' : 'goes_on';
}

function cellsOf(row: Element): WrittenCell[] {
	let column = Math.min(widest, Math.max(0, numberOf(childOf(row, 'trPr'), 'gridBefore') ?? 0));
	const cells: WrittenCell[] = [];
	within(row)
		.filter((element) => nameOf(element) === 'tc')
		.forEach((element, index) => {
			const properties = childOf(element, 'tcPr');
			const columnSpan = Math.min(widest, Math.max(1, numberOf(properties, 'gridSpan') ?? 1));
			const before = cells.at(-1);
			if (before && mergeOf(properties, 'hMerge') === 'goes_on') before.columnSpan += columnSpan;
			else {
				cells.push({
					element,
					column,
					columnSpan,
					merge: mergeOf(properties, 'vMerge'),
					number: index + 1
				});
			}
			column += columnSpan;
		});
	return cells;
}

/** The rows of a table, without those that were deleted or are hidden; numbered as they are written, from 1. */
export function rowsOf(table: Element): WrittenRow[] {
	return within(table)
		.filter((element) => nameOf(element) === 'tr')
		.map((element, index) => ({ element, number: index + 1 }))
		.filter(({ element }) => {
			const properties = childOf(element, 'trPr');
			return childOf(properties, 'del') === null && switchOf(properties, 'hidden') !== true;
		})
		.map(({ element, number }) => ({ cells: cellsOf(element), number }));
}

/** How many rows a cell covers: those below it in which a cell of the same column goes on with it. */
export function rowSpanOf(rows: readonly WrittenRow[], index: number, cell: WrittenCell): number {
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
export function standsAlone(
	rows: readonly WrittenRow[],
	index: number,
	cell: WrittenCell
): boolean {
	const above = rows[index - 1]?.cells.find(({ column }) => column === cell.column);
	return cell.merge !== 'goes_on' || !above || above.merge === null;
}
