import { utils, write } from '@e965/xlsx';
import type { Table } from './csv.ts';

/** A table as a workbook of one sheet: numbers stay numbers, texts are never formulas, null is an empty cell. */
export function xlsx({ columns, rows }: Table, sheetName: string): Uint8Array<ArrayBuffer> {
	const sheet = utils.aoa_to_sheet([columns, ...rows]);
	sheet['!cols'] = columns.map((name, place) => ({
		wch: Math.min(
			40,
			Math.max(...[name, ...rows.map((row) => row[place])].map((cell) => wide(cell)), 6)
		)
	}));
	const book = utils.book_new();
	utils.book_append_sheet(book, sheet, sheetName);
	return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}

/** A Chinese character is two wide. */
const wide = (cell: string | number | null | undefined) =>
	[...String(cell ?? '')].reduce((sum, letter) => sum + (letter > '⺀' ? 2 : 1), 1);
