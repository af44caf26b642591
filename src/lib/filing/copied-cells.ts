import type { Table } from '#lib/read/document.ts';
import { placeOf } from '#lib/report/locator.ts';
import { looksLikeValue } from '#lib/report/printed-value.ts';
import { printedText } from './cell.ts';

export const isLabel = (text: string) => text !== '' && !looksLikeValue(text);
export const isValue = (text: string) => text !== '' && looksLikeValue(text);

/** A copied cell at its upper left corner: row and column of the copied table count from 1. */
export type Stated = { text: string; row: number; column: number; at: string };

/** Each cell once. */
export function statedCells({ rows }: Table): Stated[] {
	return rows.flatMap((row, y) =>
		row.flatMap((cell, x): Stated[] =>
			!cell || row[x - 1] === cell || rows[y - 1]?.[x] === cell
				? []
				: [{ text: printedText(cell.text), row: y + 1, column: x + 1, at: placeOf(cell.at) }]
		)
	);
}

/** A copied row of values: its labels from left to right, and its values, null where one spans down from above. */
export type ValueRow = { labels: string[]; values: (Stated | null)[]; heads: string[] };

/** 1, 2, 3 …: numbers of rows, not values. */
const counts = (texts: readonly string[]) =>
	texts.length > 1 && texts.every((text, index) => text === String(index + 1));

/** How many columns at the left hold labels, or number the rows before labels, and no value. */
function labelColumns(rows: readonly (readonly string[])[]): number {
	const width = Math.max(0, ...rows.map((row) => row.length));
	const columns = Array.from({ length: width }, (_, x) => rows.map((row) => row[x] ?? ''));
	const from = counts(columns[0] ?? []) && (columns[1] ?? []).every(isLabel) ? 1 : 0;
	const first = columns.findIndex((texts, x) => x >= from && texts.some(isValue));
	return 1 + columns.slice(0, Math.max(0, first)).findLastIndex((texts) => texts.some(isLabel));
}

/** The rows of a table that hold values, their labels and the heads above them apart. */
export function valueRows(table: Table): ValueRow[] {
	const texts = table.rows.map((row) => row.map((cell) => printedText(cell?.text ?? '')));
	const from = labelColumns(texts.filter((row) => row.some(isValue)));
	const isHead = (row: readonly string[]) => row.slice(from).some(isLabel) && !row.some(isValue);
	const hasValues = texts.some((row) => row.some(isValue));
	const stated = new Map(statedCells(table).map((cell) => [`${cell.row} ${cell.column}`, cell]));
	let heads: string[] = [];
	return table.rows.flatMap((row, y): ValueRow[] => {
		const own = texts[y] ?? [];
		if (hasValues && isHead(own)) {
			heads = own.slice(from);
			return [];
		}
		const places = row.flatMap((cell, x) =>
			x < from || (cell !== null && row[x - 1] === cell && x > from) ? [] : [x]
		);
		return [
			{
				labels: own.slice(0, from).filter(isLabel),
				values: places.map((x) => stated.get(`${y + 1} ${x + 1}`) ?? null),
				heads: places.map((x) => heads[x - from] ?? '')
			}
		];
	});
}
