import { disputeColumns, type DisputeColumn, type DisputeRow } from '#lib/report/codes.ts';
import { looksLikeValue } from '#lib/report/printed-value.ts';
import { disputeColumn, disputeRow, isDisputeHead } from './dispute-labels.ts';
import type { Ledger } from './ledger.ts';
import type { Row, Slot } from './row.ts';
import { mayGoOnBelow } from './torn.ts';
import { underHeads } from './under-heads.ts';

export const disputeColumnOrder = Object.keys(disputeColumns) as DisputeColumn[];
const groupSize = disputeColumnOrder.length;

/** A head of a column with its edges in a grid. */
type Named = { column: DisputeColumn; from: number; to: number };

/** Heads met so far, of groups and of columns. */
type Heads = { groups: { row: DisputeRow; from: number }[]; columns: Named[] };

const none: Heads = { groups: [], columns: [] };

/** Whether the heads met so far repeat the statute's five columns in its order, once or for each group. */
function inOrder({ columns }: Heads): boolean {
	return (
		columns.length > 0 &&
		columns.length % groupSize === 0 &&
		columns.every(({ column }, index) => column === disputeColumnOrder[index % groupSize])
	);
}

function takeHeads(heads: Heads, slots: readonly Slot[], grid: boolean): Heads {
	const groups = [...heads.groups];
	for (const slot of slots) {
		const row = disputeRow(slot.text);
		if (row && !groups.some((group) => group.row === row)) groups.push({ row, from: slot.from });
	}
	if (grid) groups.sort((a, b) => a.from - b.from);
	const named = slots.flatMap(({ text, from, to }): Named[] => {
		const column = disputeColumn(text);
		return column ? [{ column, from, to }] : [];
	});
	return { groups, columns: [...heads.columns, ...named] };
}

export function placeDisputes(
	groups: readonly DisputeRow[],
	cells: readonly Slot[],
	ledger: Ledger
): void {
	groups.forEach((group, index) => {
		const own = cells.slice(index * groupSize, (index + 1) * groupSize);
		ledger.place(
			'disputes',
			group,
			disputeColumnOrder.map((column, place) => ({ column, slot: own[place]! }))
		);
	});
}

/**
 * Table 四 from rows of cells: 15 values in one row, or five for each group in tables or rows of their own.
 * Five columns a group in the order of the form (结果维持 … 总计), which the printed heads must show.
 */
export function readDisputes(rows: readonly Row[], grid: boolean, ledger: Ledger): void {
	let heads = none;
	let used = false;
	for (const [index, row] of rows.entries()) {
		const written = row.slots.filter((slot) => !isBlank(slot));
		const headSlots = written.filter((slot) => isDisputeHead(slot.text));
		const labels = written.filter((slot) => !looksLikeValue(slot.text));
		const own = labels.flatMap((slot) => disputeRow(slot.text) ?? []);
		const last = row.slots.findLastIndex(
			(slot) => written.includes(slot) && !looksLikeValue(slot.text)
		);
		const cells = row.slots.slice(last + 1);
		const cellsOf = (count: number) =>
			inOrder(heads) &&
			heads.columns.length === count &&
			!(grid && mayGoOnBelow(row, rows[index + 1]))
				? ownCells(cells, heads, grid)
				: null;
		if (
			own.length === 1 &&
			labels.length === headSlots.length &&
			standsBeside(row, last, heads, grid)
		) {
			const values = cellsOf(groupSize);
			if (values) {
				placeDisputes(own, values, ledger);
				continue;
			}
		}
		const heading = written.slice(1).every((slot) => headSlots.includes(slot));
		const captioned = heading && headSlots.length === groupSize && written.length > groupSize;
		if (headSlots.length > 0 && (headSlots.length === written.length || captioned)) {
			heads = takeHeads(used ? none : heads, headSlots, grid);
			used = false;
			continue;
		}
		if (headSlots.length > 0 || labels.length > 1 || cells.length < groupSize) {
			if (written.length > 0) heads = none;
			continue;
		}
		if (heads.groups.length === 0) continue;
		const values = cellsOf(heads.groups.length * groupSize);
		if (values) {
			placeDisputes(
				heads.groups.map((group) => group.row),
				values,
				ledger
			);
		} else if (written.length > 0) {
			ledger.tell('disputes_not_placed', written[0]!, { found: written.length });
		}
		used = true;
		if (written.length > 0) heads = none;
	}
}

const isBlank = (slot: Slot) => slot.text.trim() === '';

/** Whether a group's name stands left of the columns, as the label of a row, and not above them. */
function standsBeside(row: Row, label: number, heads: Heads, grid: boolean): boolean {
	if (!grid) return row.slots.length - label - 1 === groupSize;
	return heads.columns.every(({ from }) => row.slots[label]!.to <= from);
}

/**
 * The cells of a row, one a head: in a grid those that begin right under each head; else counted off, where the row holds
 * as many as there are heads, but for blank ones behind them.
 */
function ownCells(
	cells: readonly Slot[],
	{ columns }: Heads,
	grid: boolean
): readonly Slot[] | null {
	const under = grid ? underHeads(cells, columns) : null;
	if (under) return under;
	const written = cells.filter((cell) => !isBlank(cell));
	if (written.length === columns.length) return written;
	const counted = grid ? cells : withoutTrailingBlanks(cells, columns.length);
	return counted.length === columns.length ? counted : null;
}

function withoutTrailingBlanks(cells: readonly Slot[], least: number): readonly Slot[] {
	let end = cells.length;
	while (end > least && isBlank(cells[end - 1]!)) end -= 1;
	return cells.slice(0, end);
}
