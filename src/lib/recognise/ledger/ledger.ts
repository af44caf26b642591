import type { Cell, Document, Table } from '#lib/read/document.ts';
import { looksLikeValue } from '#lib/report/printed-value.ts';
import { labelKey } from '#lib/recognise/label.ts';
import { isOfficeHead } from './column-words.ts';

/** A column of a ledger: the words of its head from the top down, and a few of its values. */
export type LedgerColumn = {
	/** Tables whose heads are the same are of one form, counted from 0. */
	form: number;
	/** Which column of its table, counted from 0. */
	index: number;
	/** The letters by which a spreadsheet program names it; its number elsewhere. */
	name: string;
	heads: string[];
	samples: string[];
};

/** Rows under heads of one form. `titles` are the lines above it, and the name of its sheet. */
export type LedgerTable = { form: number; titles: string[]; rows: (Cell | null)[][] };

/** 汇总台账: one row an office, a column a cell. */
export type Ledger = { columns: LedgerColumn[]; tables: LedgerTable[] };

type Head = { top: number; bottom: number };

/** Heads stand near the top of their table. */
const deepestHead = 12;
const mostSamples = 3;

const isWritten = (cell: Cell | null | undefined): cell is Cell => Boolean(cell?.text.trim());
const writtenIn = (row: readonly (Cell | null)[]) => [...new Set(row.filter(isWritten))];
const oneLine = (text: string) => text.replace(/\s+/g, '');

/** `1 2 3 …` or `甲 乙 1 2`: numbers of the columns, as forms print them under the heads. */
function isNumbering(row: readonly (Cell | null)[]): boolean {
	const texts = writtenIn(row).map(({ text }) => oneLine(text).replace(/[()（）]/g, ''));
	const numbers = texts.filter((text) => /^\d{1,3}$/.test(text)).map(Number);
	return (
		numbers.length >= 3 &&
		texts.every((text) => /^(?:\d{1,3}|[甲乙丙丁]|栏次)$/.test(text)) &&
		numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1)
	);
}

/** The rows of a table's head: those of the office's column, groups above them, and what stands below where that column is blank. */
function headOf({ rows }: Table): (Head & { office: number }) | null {
	for (let y = 0; y < Math.min(rows.length, deepestHead); y += 1) {
		const office = rows[y]!.findIndex((cell) => isWritten(cell) && isOfficeHead(cell.text));
		if (office < 0) continue;
		const words = writtenIn(rows[y]!);
		if (words.length < 3 || words.some(({ text }) => /\d{3,}/.test(text) && looksLikeValue(text)))
			continue;
		let top = y;
		while (top > 0 && writtenIn(rows[top - 1]!).length > 1) top -= 1;
		let bottom = y;
		const isBelow = (row: readonly (Cell | null)[]) => {
			const own = row[office];
			if (isWritten(own) && own !== rows[y]![office]) return false;
			const written = writtenIn(row).filter((cell) => cell !== own);
			const values = written.filter(({ text }) => looksLikeValue(text));
			return written.length > 0 && values.length === 0;
		};
		while (rows[bottom + 1] && isBelow(rows[bottom + 1]!)) bottom += 1;
		return { top, bottom, office };
	}
	return null;
}

/** Group heads that a file without merged cells prints only above their first column. */
function filledHead(rows: readonly (readonly (Cell | null)[])[], x: number, y: number): string {
	const own = rows[y]![x];
	if (isWritten(own)) return own.text;
	const spans = rows.some((row) => row.some((cell) => cell && cell.columnSpan * cell.rowSpan > 1));
	const below = (column: number) => rows.slice(y + 1).some((row) => isWritten(row[column]));
	if (spans || !below(x)) return '';
	for (let left = x - 1; left >= 0; left -= 1) {
		const cell = rows[y]![left];
		if (isWritten(cell)) return below(left) ? cell.text : '';
	}
	return '';
}

function headWords(rows: readonly (readonly (Cell | null)[])[], x: number): string[] {
	const words = rows.map((_, y) => oneLine(filledHead(rows, x, y))).filter((text) => text !== '');
	return words.filter((text, index) => text !== words[index - 1]);
}

function nameOf(cell: Cell | null | undefined, index: number): string {
	return cell?.at.kind === 'sheet' ? cell.at.cell.replace(/\d+$/, '') : String(index + 1);
}

/** Heads as one string in which years, blanks and punctuation do not count. */
export function headKey(heads: readonly string[]): string {
	return heads.map((head) => labelKey(head).replace(/(?:19|20)\d{2}年?(?:度)?/g, '年')).join('/');
}

/** What tells ledgers with the same heads: equal strings mean that one mapping serves both. */
export function signatureOf({ columns }: Pick<Ledger, 'columns'>): string {
	return columns.map(({ form, heads }) => `${form}:${headKey(heads)}`).join('|');
}

type Open = { keys: string[]; table: LedgerTable; width: number; sheet: string | null };

/**
 * The ledger that a document holds: every table with a column of offices under a head, and tables below it that go on
 * without one. Null where there is none. Tables with the same heads (a sheet a year) are of one form.
 */
export function findLedger(document: Document): Ledger | null {
	const columns: LedgerColumn[] = [];
	const tables: LedgerTable[] = [];
	const forms: string[] = [];
	let titles: string[] = [];
	let open: Open | null = null;
	let sheet: string | null = null;
	for (const block of document.blocks) {
		const own = block.at.kind === 'sheet' ? block.at.sheet : null;
		if (own !== sheet) {
			titles = [];
			open = null;
			sheet = own;
		}
		if (block.kind === 'paragraph') {
			titles.push(block.text.trim());
			continue;
		}
		const head = headOf(block);
		const width = block.rows[0]?.length ?? 0;
		if (!head) {
			if (open && open.width === width && open.sheet === own) open.table.rows.push(...block.rows);
			continue;
		}
		const headRows = block.rows.slice(head.top, head.bottom + 1);
		const found = Array.from({ length: width }, (_, x) => headWords(headRows, x));
		const key = found.map(headKey).join('|');
		const above = block.rows.slice(0, head.top).flatMap((row) => writtenIn(row));
		const lines = [...titles, ...above.map(({ text }) => text.trim())];
		const rows = block.rows.slice(head.bottom + 1);
		if (!forms.includes(key)) {
			const form = forms.push(key) - 1;
			found.forEach((heads, index) => {
				const name = nameOf((rows[0] ?? headRows.at(-1)!)[index], index);
				columns.push({ form, index, name, heads, samples: samplesOf(rows, index) });
			});
		}
		const table = { form: forms.indexOf(key), titles: own ? [...lines, own] : lines, rows };
		tables.push(table);
		open = { keys: [key], table, width, sheet: own };
		titles = [];
	}
	const body = tables.map((table) => ({
		...table,
		rows: table.rows.filter((row) => !isNumbering(row))
	}));
	return body.some(({ rows }) => rows.length > 0) ? { columns, tables: body } : null;
}

function samplesOf(rows: readonly (readonly (Cell | null)[])[], index: number): string[] {
	return rows
		.filter((row) => !isNumbering(row))
		.flatMap((row) => (isWritten(row[index]) ? [row[index].text.trim()] : []))
		.slice(0, mostSamples);
}
