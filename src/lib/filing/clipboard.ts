import type { Table } from '#lib/read/document.ts';
import { resolveGrid } from '#lib/read/grid.ts';

/** A table that a person copied: its stated cells row by row, merged ones once. */
export type CopiedCell = { text: string; columnSpan: number; rowSpan: number };
export type CopiedTable = readonly (readonly CopiedCell[])[];

const single = (text: string): CopiedCell => ({ text, columnSpan: 1, rowSpan: 1 });

/**
 * What Excel and its like put on the clipboard as text: cells parted by tabs, rows by line breaks; a cell with a break, a tab or
 * a quotation mark in it stands in quotation marks, which are doubled within it.
 */
export function tableFromText(text: string): CopiedTable {
	const rows: CopiedCell[][] = [[]];
	const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
	const whole = text.replace(/(?:\r\n|\r|\n)$/, '');
	while (cell.lastIndex <= whole.length) {
		const [, quoted, plain = '', end] = cell.exec(whole)!;
		rows.at(-1)!.push(single(quoted?.replaceAll('""', '"') ?? plain));
		if (end === '') break;
		if (end !== '\t') rows.push([]);
	}
	return rows;
}

/** What the clipboard's `text/html` holds, parsed by the browser: `new DOMParser().parseFromString(html, 'text/html')`. */
export function tablesFromPage(page: Document): CopiedTable[] {
	return [...page.querySelectorAll('table')]
		.filter((table) => !table.querySelector('table'))
		.map((table) =>
			[...table.rows].map((row) =>
				[...row.cells].map(({ textContent, colSpan, rowSpan }) => ({
					text: textContent.replace(/\s+/g, ' ').trim(),
					columnSpan: colSpan,
					rowSpan: Math.max(1, rowSpan)
				}))
			)
		);
}

/** The table, the clipboard's `number`th from 1, with its merged cells laid out. */
export function gridOf(copied: CopiedTable, number: number): Table {
	return resolveGrid(
		copied.map((row, y) =>
			row.map((cell, x) => ({
				...cell,
				at: { kind: 'cell', table: number, row: y + 1, cell: x + 1 } as const
			}))
		),
		{ kind: 'cell', table: number, row: 1, cell: 1 }
	);
}
