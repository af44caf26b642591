import { pieces } from '#lib/recognise/pieces.ts';
import { readTables } from '#lib/recognise/tables/tables.ts';
import type { Table } from '#lib/read/document.ts';
import { placeOf } from '#lib/report/locator.ts';
import { placeKey, type Place } from '#lib/report/place.ts';
import { looksLikeValue } from '#lib/report/printed-value.ts';
import { printedText } from './cell.ts';
import { gridOf, type CopiedTable } from './clipboard.ts';
import { inputsOf, type Form, type InputCell } from './form.ts';

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

const isLabel = (text: string) => text !== '' && !looksLikeValue(text);
const isValue = (text: string) => text !== '' && looksLikeValue(text);

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

type Stated = { text: string; row: number; column: number; at: string };

/** Each cell once, at its upper left corner. */
function statedCells({ rows }: Table): Stated[] {
	return rows.flatMap((row, y) =>
		row.flatMap((cell, x): Stated[] =>
			!cell || row[x - 1] === cell || rows[y - 1]?.[x] === cell
				? []
				: [{ text: printedText(cell.text), row: y + 1, column: x + 1, at: placeOf(cell.at) }]
		)
	);
}

/** How many columns at the left hold labels and no value. */
function labelColumns(rows: readonly (readonly string[])[]): number {
	const width = Math.max(0, ...rows.map((row) => row.length));
	const columns = Array.from({ length: width }, (_, x) => rows.map((row) => row[x] ?? ''));
	const firstValue = columns.findIndex((texts) => texts.some(isValue));
	return (
		1 + columns.slice(0, Math.max(0, firstValue)).findLastIndex((texts) => texts.some(isLabel))
	);
}

/** The table without rows of heads and columns of labels: rows of cells, null where one spans down from above. */
function valueRows(table: Table): (Stated | null)[][] {
	const texts = table.rows.map((row) => row.map((cell) => printedText(cell?.text ?? '')));
	const from = labelColumns(texts.filter((row) => row.some(isValue)));
	const isHead = (row: readonly string[]) => row.slice(from).some(isLabel) && !row.some(isValue);
	const heads = texts.every((row) => !row.some(isValue)) ? [] : texts.map(isHead);
	const stated = new Map(statedCells(table).map((cell) => [`${cell.row} ${cell.column}`, cell]));
	return table.rows.flatMap((row, y) => {
		if (heads[y]) return [];
		const cells = row.flatMap((cell, x) =>
			x < from || (cell !== null && row[x - 1] === cell && x > from)
				? []
				: [stated.get(`${y + 1} ${x + 1}`) ?? null]
		);
		return [cells];
	});
}

function inputRowsAt(form: Form, place: Place): InputCell[][] {
	const rows = form.sections
		.flatMap(({ table }) => (table?.table === place.table ? table.rows : []))
		.map((row) => row.filter((cell) => cell.kind === 'input'))
		.filter((row) => row.length > 0);
	const isAt = (input: InputCell) => placeKey(input.place) === placeKey(place);
	const row = rows.findIndex((inputs) => inputs.some(isAt));
	if (row < 0) throw new Error(`${placeKey(place)} is no cell of the form of ${form.year}`);
	const column = rows[row]!.findIndex(isAt);
	return rows.slice(row).map((inputs) => inputs.slice(column));
}

function byOrder(form: Form, place: Place, table: Table): Pasted {
	const inputs = inputRowsAt(form, place);
	const cells: Record<string, string> = {};
	const left: LeftOver[] = [];
	valueRows(table).forEach((row, y) =>
		row.forEach((cell, x) => {
			if (!cell) return;
			const input = inputs[y]?.[x];
			if (input) cells[placeKey(input.place)] = cell.text;
			else if (cell.text !== '') {
				const { row, column, text } = cell;
				left.push({ table: 1, row, column, text, why: 'beyond' });
			}
		})
	);
	return { cells, left, by: 'order' };
}

/**
 * Copied tables laid into the form. Where they bring the statute's labels, these tell the cells; else the first table's values
 * go, in their order, to the cells from `place` on, rows of heads and columns of labels left aside. Nothing is lost unseen:
 * what no cell took is told. `place` must be a cell of the form.
 */
export function pasteAt(form: Form, place: Place, copied: readonly CopiedTable[]): Pasted {
	const grids = copied
		.map((table, index) => gridOf(table, index + 1))
		.filter(({ rows }) => rows.length > 0);
	const hasLabels = grids.some(({ rows }) => rows.flat().some((cell) => isLabel(cell?.text ?? '')));
	const [first] = grids;
	if (!first) return { cells: {}, left: [], by: 'order' };
	return (hasLabels ? byLabels(form, grids) : null) ?? byOrder(form, place, first);
}
