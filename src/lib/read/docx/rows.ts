import type { WrittenCell, WrittenRow } from '#lib/read/word/table.ts';
import { within } from './content.ts';
import { childOf, nameOf, numberOf, switchOf, valueOf, type Element } from './xml.ts';

export type TableCell = WrittenCell & { element: Element };

const widest = 200;

/** A merge property without a value goes on with what began before (17.4.84 vMerge, 17.4.22 hMerge). */
function mergeOf(properties: Element | null, name: string): WrittenCell['merge'] {
	if (childOf(properties, name) === null) return null;
	return valueOf(properties, name) === 'restart' ? 'begins' : 'goes_on';
}

function cellsOf(row: Element): TableCell[] {
	let column = Math.min(widest, Math.max(0, numberOf(childOf(row, 'trPr'), 'gridBefore') ?? 0));
	const cells: TableCell[] = [];
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
export function rowsOf(table: Element): WrittenRow<TableCell>[] {
	return within(table)
		.filter((element) => nameOf(element) === 'tr')
		.map((element, index) => ({ element, number: index + 1 }))
		.filter(({ element }) => {
			const properties = childOf(element, 'trPr');
			return childOf(properties, 'del') === null && switchOf(properties, 'hidden') !== true;
		})
		.map(({ element, number }) => ({ cells: cellsOf(element), number }));
}
