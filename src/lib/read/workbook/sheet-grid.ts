import { utils, type CellObject, type Range, type WorkSheet } from '@e965/xlsx';
import type { Locator } from '#lib/report/locator.ts';
import type { Message } from '#lib/report/result.ts';
import type { Cell } from '#lib/read/document.ts';
import { readingMessage } from '#lib/read/message.ts';
import { shownCell } from './shown-cell.ts';

/** Larger sheets are cut: a ledger of several hundred offices over several years is far smaller. */
export const mostRows = 4000;
const mostColumns = 400;

/** `3`, `5-9`, `12`: runs of positions as ranges of names. */
function ranges(positions: readonly number[], name: (position: number) => string): string {
	const runs: [number, number][] = [];
	for (const position of positions) {
		const last = runs.at(-1);
		if (last && last[1] === position - 1) last[1] = position;
		else runs.push([position, position]);
	}
	return runs
		.map(([from, to]) => (from === to ? name(from) : `${name(from)}-${name(to)}`))
		.join('、');
}

/** What the cells of a sheet say, row by row, formatted blank ones too; up to the last column with text and the row below the last text. */
type Written = { texts: Map<number, string>[]; height: number; width: number; messages: Message[] };

function writtenCells(name: string, sheet: WorkSheet): Written {
	const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
	const messages: Message[] = [];
	let height = 0;
	let width = 0;
	const texts = Array.from(data, (row, y) => {
		const written = new Map<number, string>();
		(row ?? []).forEach((cell, x) => {
			if (!cell) return;
			const { text, code, stored } = shownCell(cell);
			written.set(x, text.replace(/\r\n?/g, '\n'));
			if (text.trim() !== '') {
				height = Math.max(height, y + 2);
				width = Math.max(width, x + 1);
			}
			if (!code) return;
			const detail = {
				cell: `${name}!${utils.encode_cell({ r: y, c: x })}`,
				shown: (cell.w ?? '').trim(),
				stored: stored ?? null,
				formula: cell.f ?? null
			};
			messages.push(readingMessage(code, placeIn(name, y, x), detail));
		});
		return written;
	});
	return { texts, height: Math.min(height, texts.length), width, messages };
}

const placeIn = (sheet: string, row: number, column: number): Locator => ({
	kind: 'sheet',
	sheet,
	cell: utils.encode_cell({ r: row, c: column })
});

const holds = (row: ReadonlyMap<number, string>) => row.values().some((text) => text.trim() !== '');

/** Positions along one side of a sheet that are shown, and hidden ones that hold something. */
function sides(length: number, isHidden: (i: number) => boolean, isUsed: (i: number) => boolean) {
	const all = Array.from({ length }, (_, i) => i);
	return {
		shown: all.filter((i) => !isHidden(i)),
		hidden: all.filter((i) => isHidden(i) && isUsed(i))
	};
}

/** Lays merged cells over the shown positions. Work is bounded, so that a file of many vast merges cannot hold the program up. */
function layMerges(
	merges: readonly Range[],
	rows: readonly number[],
	columns: readonly number[],
	cellOf: (range: Range, columnSpan: number, rowSpan: number) => Cell
): (Cell | null)[][] {
	const grid: (Cell | null)[][] = rows.map(() => columns.map(() => null));
	const rowAt = new Map(rows.map((y, index) => [y, index]));
	const columnAt = new Map(columns.map((x, index) => [x, index]));
	const [lastRow, lastColumn] = [rows.at(-1) ?? -1, columns.at(-1) ?? -1];
	let budget = rows.length * columns.length * 3 + 1000;
	for (const range of merges) {
		const [down, right] = [Math.min(range.e.r, lastRow), Math.min(range.e.c, lastColumn)];
		const ys: number[] = [];
		const xs: number[] = [];
		for (let y = range.s.r; y <= down; y += 1) ys.push(...[rowAt.get(y) ?? []].flat());
		for (let x = range.s.c; x <= right; x += 1) xs.push(...[columnAt.get(x) ?? []].flat());
		budget -= ys.length * xs.length + ys.length + xs.length + 1;
		if (budget < 0) break;
		if (ys.some((y) => xs.some((x) => grid[y]![x]))) continue;
		const cell = cellOf(range, xs.length, ys.length);
		for (const y of ys) for (const x of xs) grid[y]![x] = cell;
	}
	return grid;
}

/** The cells of a sheet that are shown, merged ones resolved; every position has its cell. */
export function readSheet(name: string, sheet: WorkSheet): { rows: Cell[][]; messages: Message[] } {
	const { texts, messages, ...extent } = writtenCells(name, sheet);
	const height = Math.min(extent.height, mostRows);
	const width = Math.min(extent.width, mostColumns);
	if (extent.height > mostRows || extent.width > mostColumns) {
		const detail = { sheet: name, rows: mostRows, columns: mostColumns };
		messages.push(readingMessage('sheet_cut', null, detail));
	}
	const rows = sides(
		height,
		(y) => sheet['!rows']?.[y]?.hidden === true,
		(y) => holds(texts[y]!)
	);
	const columns = sides(
		width,
		(x) => sheet['!cols']?.[x]?.hidden === true,
		(x) => texts.some((row) => row.get(x)?.trim())
	);
	if (rows.hidden.length > 0) {
		const detail = { sheet: name, rows: ranges(rows.hidden, utils.encode_row) };
		messages.push(readingMessage('rows_hidden', null, detail));
	}
	if (columns.hidden.length > 0) {
		const detail = { sheet: name, columns: ranges(columns.hidden, utils.encode_col) };
		messages.push(readingMessage('columns_hidden', null, detail));
	}
	const cellAt = (y: number, x: number, columnSpan = 1, rowSpan = 1): Cell => ({
		text: texts[y]?.get(x) ?? '',
		columnSpan,
		rowSpan,
		at: placeIn(name, y, x)
	});
	const grid = layMerges(sheet['!merges'] ?? [], rows.shown, columns.shown, (range, wide, tall) =>
		cellAt(range.s.r, range.s.c, wide, tall)
	);
	return {
		messages,
		rows: grid.map((row, y) =>
			texts[rows.shown[y]!]!.size === 0
				? []
				: row.map((cell, x) => cell ?? cellAt(rows.shown[y]!, columns.shown[x]!))
		)
	};
}
