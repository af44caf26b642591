import { disputeColumns, type DisputeColumn, type DisputeRow } from '#lib/report/codes.ts';
import { looksLikeValue } from '#lib/report/printed-value.ts';
import { disputeColumn, disputeRow, isDisputeHead } from './dispute-labels.ts';
import type { Ledger } from './ledger.ts';
import type { Row, Slot } from './row.ts';

export const disputeColumnOrder = Object.keys(disputeColumns) as DisputeColumn[];
const groupSize = disputeColumnOrder.length;

/** Heads met so far; `from` and `to` are the edges in a grid of all that name a column. */
type Heads = {
	groups: { row: DisputeRow; from: number }[];
	columns: DisputeColumn[];
	from: number;
	to: number;
};

const none: Heads = { groups: [], columns: [], from: Infinity, to: -Infinity };

/** Whether the heads met so far repeat the statute's five columns in its order, once or for each group. */
function inOrder({ columns }: Heads): boolean {
	return (
		columns.length > 0 &&
		columns.length % groupSize === 0 &&
		columns.every((column, index) => column === disputeColumnOrder[index % groupSize])
	);
}

function takeHeads(heads: Heads, slots: readonly Slot[], grid: boolean): Heads {
	const groups = [...heads.groups];
	for (const slot of slots) {
		const row = disputeRow(slot.text);
		if (row && !groups.some((group) => group.row === row)) groups.push({ row, from: slot.from });
	}
	if (grid) groups.sort((a, b) => a.from - b.from);
	const naming = slots.filter((slot) => disputeColumn(slot.text) !== null);
	return {
		groups,
		columns: [...heads.columns, ...naming.flatMap((slot) => disputeColumn(slot.text) ?? [])],
		from: Math.min(heads.from, ...naming.map((slot) => slot.from)),
		to: Math.max(heads.to, ...naming.map((slot) => slot.to))
	};
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
	for (const row of rows) {
		const written = row.slots.filter((slot) => slot.text.trim() !== '');
		const headSlots = written.filter((slot) => isDisputeHead(slot.text));
		const labels = written.filter((slot) => !looksLikeValue(slot.text));
		const own = labels.flatMap((slot) => disputeRow(slot.text) ?? []);
		const last = row.slots.findLastIndex(
			(slot) => written.includes(slot) && !looksLikeValue(slot.text)
		);
		const cells = row.slots.slice(last + 1);
		if (own.length === 1 && cells.length === groupSize && labels.length === headSlots.length) {
			if (inOrder(heads)) placeDisputes(own, cells, ledger);
			continue;
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
		const expected = heads.groups.length * groupSize;
		const ended = withoutTrailingBlanks(
			grid ? withoutOuterBlanks(cells, heads, expected) : cells,
			expected
		);
		if (inOrder(heads) && ended.length === expected) {
			placeDisputes(
				heads.groups.map((group) => group.row),
				ended,
				ledger
			);
		} else if (written.length > 0) {
			ledger.tell('disputes_not_placed', written[0]!, { found: written.length });
		}
		used = true;
		if (written.length > 0) heads = none;
	}
}

function withoutTrailingBlanks(cells: readonly Slot[], least: number): readonly Slot[] {
	let end = cells.length;
	while (end > least && cells[end - 1]!.text.trim() === '') end -= 1;
	return cells.slice(0, end);
}

/** Blank cells left and right of all heads are spacers of the page where more cells stand than the form has. */
function withoutOuterBlanks(
	cells: readonly Slot[],
	heads: Heads,
	expected: number
): readonly Slot[] {
	const outer = (cell: Slot) => cell.to <= heads.from || cell.from >= heads.to;
	if (cells.length <= expected) return cells;
	return cells.filter((cell) => cell.text.trim() !== '' || !outer(cell));
}
