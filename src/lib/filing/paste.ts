import { pieces } from '#lib/recognise/pieces.ts';
import { readTables } from '#lib/recognise/tables/tables.ts';
import type { Table } from '#lib/read/document.ts';
import { placeOf } from '#lib/report/locator.ts';
import { placeKey, type Place } from '#lib/report/place.ts';
import { printedText } from './cell.ts';
import { gridOf, type CopiedTable } from './clipboard.ts';
import { isLabel, isValue, statedCells } from './copied-cells.ts';
import { inputsOf, type Form } from './form.ts';
import { pasteInOrder } from './paste-in-order.ts';

/** A copied text that no cell of the form took, and why. Rows and columns of the copied table count from 1. */
export type LeftOver = {
	table: number;
	row: number;
	column: number;
	text: string;
	why: 'beyond' | 'not_in_form';
};

export type Pasted = {
	/** New texts by `placeKey`; a copied empty cell empties its cell. */
	cells: Record<string, string>;
	left: LeftOver[];
	/** Whether the copied labels told the cells, or their order from the cell pasted at. */
	by: 'labels' | 'order';
};

/** Cells by the statute's labels, wherever they were pasted: the copied tables are read as those of a report are. */
function byLabels(form: Form, tables: readonly Table[]): Pasted | null {
	const parts = tables.flatMap((table) =>
		pieces({ medium: 'workbook', title: null, properties: {}, pictures: 0, blocks: [table] })
	);
	const { facts } = readTables(parts, []);
	const known = new Set(inputsOf(form).map(({ place }) => placeKey(place)));
	const taken = facts.filter((fact) => known.has(placeKey(fact)));
	if (taken.length === 0) return null;
	const seen = new Set(taken.map(({ at }) => placeOf(at)));
	return {
		cells: Object.fromEntries(taken.map((fact) => [placeKey(fact), printedText(fact.raw)])),
		left: tables.flatMap((table, index) =>
			statedCells(table)
				.filter(({ text, at }) => isValue(text) && !seen.has(at))
				.map(({ text, row, column }) => ({
					table: index + 1,
					row,
					column,
					text,
					why: 'not_in_form' as const
				}))
		),
		by: 'labels'
	};
}

/**
 * Copied tables laid into the form. Where they bring the statute's tables, their labels tell the cells; else the first table's values
 * go to the rows and columns that its labels name, and without such names, in their order, to the cells from `place` on. Nothing
 * is lost unseen: what no cell took is told. `place` must be a cell of the form.
 */
export function pasteAt(form: Form, place: Place, copied: readonly CopiedTable[]): Pasted {
	const grids = copied
		.map((table, index) => gridOf(table, index + 1))
		.filter(({ rows }) => rows.length > 0);
	const hasLabels = grids.some(({ rows }) => rows.flat().some((cell) => isLabel(cell?.text ?? '')));
	const [first] = grids;
	if (!first) return { cells: {}, left: [], by: 'order' };
	return (hasLabels ? byLabels(form, grids) : null) ?? pasteInOrder(form, place, first);
}
