import type { Cell, Table } from '#lib/read/document.ts';
import { placeOf, type Locator } from '#lib/report/locator.ts';
import { cut, type Piece } from './source-mark.ts';
import { coveredIn, type MarkIndex } from './source-marks.ts';

export type SourceTable = {
	kind: 'table';
	/** The number that its places name, counted in a Word document; null elsewhere. */
	number: number | null;
	/** Letters of the columns as a workbook's program shows them; null elsewhere. */
	letters: string[] | null;
	rows: SourceRow[];
};

export type SourceRow =
	| {
			kind: 'cells';
			/** Its number in a sheet; null elsewhere. */
			number: number | null;
			cells: SourceCell[];
	  }
	/** Rows of a long table that nothing on the page speaks of. */
	| { kind: 'left_out'; count: number };

export type SourceCell = { columnSpan: number; rowSpan: number; pieces: Piece[] };

/** A table with more rows than this is shown only around what is marked: a ledger of many offices. */
const longestTable = 120;
/** Rows at the top of a long table that stay, as they are its head, and rows that stay around a marked one. */
const headRows = 5;
const neighbours = 1;

type Reference = { letters: string; row: number };

function referenceOf(at: Locator): Reference | null {
	const parts = at.kind === 'sheet' ? /^([A-Z]+)(\d+)$/.exec(at.cell) : null;
	return parts ? { letters: parts[1]!, row: Number(parts[2]) } : null;
}

/** The row or column of a position, told by a cell that starts there. */
const startsAt = (cell: Cell | null | undefined, before: Cell | null | undefined) =>
	cell && cell !== before ? referenceOf(cell.at) : null;

function rowNumber(rows: Table['rows'], y: number): number | null {
	for (const [x, cell] of rows[y]!.entries()) {
		const reference = startsAt(cell, rows[y - 1]?.[x]);
		if (reference) return reference.row;
	}
	return null;
}

function lettersOf(rows: Table['rows']): string[] | null {
	const width = Math.max(0, ...rows.map((row) => row.length));
	const letters = Array.from({ length: width }, (_, x) => {
		for (const row of rows) {
			const reference = startsAt(row[x], row[x - 1]);
			if (reference) return reference.letters;
		}
		return '';
	});
	return letters.some((letter) => letter !== '') ? letters : null;
}

/** Runs of rows [from, to) to be shown: all, or of a long table its head and what stands around each marked cell. */
function shownRuns({ rows }: Table, index: MarkIndex): { from: number; to: number }[] {
	if (rows.length <= longestTable) return [{ from: 0, to: rows.length }];
	const kept = new Set(Array.from({ length: headRows }, (_, y) => y));
	const isMarked = (cell: Cell | null) => cell && index.has(placeOf(cell.at));
	rows.forEach((row, y) => {
		if (!row.some(isMarked)) return;
		for (let near = y - neighbours; near <= y + neighbours; near += 1) kept.add(near);
	});
	const runs: { from: number; to: number }[] = [];
	for (let y = 0; y < rows.length; y += 1) {
		if (!kept.has(y)) continue;
		const last = runs.at(-1);
		if (last?.to === y) last.to += 1;
		else runs.push({ from: y, to: y + 1 });
	}
	return runs;
}

/** How many positions from `from` on hold the same cell. */
function lengthOf(
	cell: Cell,
	from: number,
	to: number,
	at: (place: number) => Cell | null
): number {
	let place = from + 1;
	while (place < to && at(place) === cell) place += 1;
	return place - from;
}

/**
 * Each cell of a run of rows once, where it starts; the grid repeats a spanning cell at every place that it covers. One that spans
 * into a run from above stands again at its top.
 */
function layOutRun(
	{ rows }: Table,
	{ from, to }: { from: number; to: number },
	index: MarkIndex
): SourceRow[] {
	const seen = new Set<Cell>();
	return rows.slice(from, to).map((row, offset) => ({
		kind: 'cells',
		number: rowNumber(rows, from + offset),
		cells: row.flatMap((cell, x): SourceCell[] => {
			if (!cell || seen.has(cell)) return [];
			seen.add(cell);
			const y = from + offset;
			return [
				{
					columnSpan: lengthOf(cell, x, row.length, (place) => row[place] ?? null),
					rowSpan: lengthOf(cell, y, to, (place) => rows[place]?.[x] ?? null),
					pieces: cut(cell.text, coveredIn(cell.at, cell.text, index))
				}
			];
		})
	}));
}

function layOutRows(table: Table, index: MarkIndex): SourceRow[] {
	const runs = shownRuns(table, index);
	const ends = [...runs, { from: table.rows.length, to: table.rows.length }];
	let before = 0;
	return ends.flatMap((run) => {
		const count = run.from - before;
		before = run.to;
		const gap: SourceRow[] = count > 0 ? [{ kind: 'left_out', count }] : [];
		return [...gap, ...layOutRun(table, run, index)];
	});
}

export function layOutTable(table: Table, index: MarkIndex): SourceTable {
	const first = table.rows.flat().find((cell) => cell !== null);
	return {
		kind: 'table',
		number: first?.at.kind === 'cell' ? first.at.table : null,
		letters: lettersOf(table.rows),
		rows: layOutRows(table, index)
	};
}
