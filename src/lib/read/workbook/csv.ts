import type { Cell, Document } from '#lib/read/document.ts';
import { delimiterOf, records } from './delimited.ts';
import { blocksOf } from './sheet-blocks.ts';

/** A text file has no sheet of its own; programs show it as one. */
const sheet = 'Sheet1';
const mostRows = 4000;
const mostColumns = 400;

/** `A`, `Z`, `AA`: the name of a column, counted from 0. */
export function columnName(index: number): string {
	const before = Math.floor(index / 26) - 1;
	return (before >= 0 ? columnName(before) : '') + String.fromCharCode(65 + (index % 26));
}

/** Cells as stated, row by row, as a grid without spans. */
export function plainGrid(rows: readonly (readonly string[])[]): Cell[][] {
	const kept = rows.slice(0, mostRows);
	const width = Math.min(mostColumns, Math.max(0, ...kept.map((row) => row.length)));
	return kept.map((row, y) =>
		Array.from({ length: row.length > 1 || row[0] ? width : 0 }, (_, x): Cell => ({
			text: (row[x] ?? '').replace(/\r\n?/g, '\n'),
			columnSpan: 1,
			rowSpan: 1,
			at: { kind: 'sheet', sheet, cell: `${columnName(x)}${y + 1}` }
		}))
	);
}

/** A CSV file, or text of cells parted by tabs or semicolons, as a document: places are those that a spreadsheet program shows. */
export function readCsv(text: string): Document {
	const [first = '', ...rest] = text.replace(/^\ufeff/, '').split(/(?<=\n)/);
	const stated = first.match(/^sep=([,;\t])\r?\n$/i)?.[1] as ',' | ';' | '\t' | undefined;
	const delimiter = stated ?? delimiterOf(text) ?? ',';
	const rows = records(stated ? rest.join('') : first + rest.join(''), delimiter);
	const blocks = blocksOf(plainGrid(stated ? [[], ...rows] : rows));
	return { medium: 'workbook', title: null, properties: {}, pictures: 0, blocks };
}
