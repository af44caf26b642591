import { proactiveColumns, proactiveRows, type ProactiveColumn } from '#lib/report/codes.ts';
import { looksLikeValue } from '#lib/report/printed-value.ts';
import { labelKey } from '#lib/recognise/label.ts';
import type { Ledger, PlacedSlot } from './ledger.ts';
import {
	isProactiveHead,
	isProactiveItem,
	proactiveHeadColumns,
	proactiveRow
} from './proactive-labels.ts';
import type { Row, Slot } from './row.ts';
import { mayGoOnBelow } from './torn.ts';
import { underHeads as cellsUnder } from './under-heads.ts';

/** Heads of the block being read: each head cell, and the columns that they name together. */
type BlockHead = { slots: Slot[]; columns: readonly ProactiveColumn[] | null };

const isBlank = (slot: Slot) => slot.text.trim() === '';

const namesContent = (slot: Slot) => /^(?:信息)?内容$/.test(labelKey(slot.text));

function headOf(row: Row): BlockHead | null {
	const label = row.slots.findIndex(namesContent);
	const slots = row.slots.slice(label + 1);
	const heads = slots.filter((slot) => !isBlank(slot));
	if (heads.length === 0 || !heads.every((slot) => isProactiveHead(slot.text))) return null;
	return { slots, columns: proactiveHeadColumns(heads.map((slot) => slot.text)) };
}

/** Cells under their heads: counted off where both rows hold as many, else by the columns of the grid they cover. */
function underHeads(head: BlockHead, cells: readonly Slot[], grid: boolean): PlacedSlot[] | null {
	const heads = head.slots.filter((slot) => !isBlank(slot));
	if (!head.columns) return null;
	const columns = head.columns;
	const place = (index: number, slot: Slot): PlacedSlot => ({
		column: columns[index]!,
		slot,
		heading: heads[index]!.text
	});
	if (cells.length === heads.length) return cells.map((slot, index) => place(index, slot));
	if (
		cells.length === head.slots.length &&
		head.slots.slice(0, heads.length).every((slot) => !isBlank(slot))
	) {
		const extra = cells.slice(heads.length);
		if (extra.every(isBlank)) return heads.map((_, index) => place(index, cells[index]!));
	}
	if (!grid) return null;
	const within = heads.map((slot) => {
		const under = cells.filter((cell) => cell.from < slot.to && cell.to > slot.from);
		return under.length === 1 && under[0]!.from >= slot.from && under[0]!.to <= slot.to
			? under[0]!
			: null;
	});
	const whole = within.every((cell) => cell !== null) ? within : null;
	const strays = cells.some((cell) => !isBlank(cell) && !whole?.includes(cell));
	const placed = whole && !strays ? whole : cellsUnder(cells, heads);
	return placed?.map((slot, index) => place(index, slot)) ?? null;
}

/**
 * Table 二 from rows of cells: rows by label, columns by the heads of their block (条例 article 20, items 一, 五, 六, 八
 * and, in 2019 and 2020, 九), in one table or several.
 */
export function readProactive(rows: readonly Row[], grid: boolean, ledger: Ledger): void {
	let head: BlockHead | null = null;
	for (const [index, row] of rows.entries()) {
		const words = row.slots.filter((slot) => !isBlank(slot));
		if (words.length > 0 && isProactiveItem(words[0]!.text)) {
			head = words.length > 1 ? headOf({ ...row, slots: words.slice(1) }) : null;
			continue;
		}
		const label = row.slots.findIndex((slot) => proactiveRow(slot.text) !== null);
		if (label < 0) {
			head = headOf(row) ?? (words.some((slot) => namesContent(slot)) ? null : head);
			continue;
		}
		const cells = row.slots.slice(label + 1);
		if (!cells.some((cell) => !isBlank(cell)) && cells.length === 0) continue;
		const code = proactiveRow(row.slots[label]!.text)!;
		const name = proactiveRows[code]['zh-CN'];
		if (!head) {
			if (cells.some((cell) => !isBlank(cell) && looksLikeValue(cell.text))) {
				ledger.tell('columns_unknown', row.slots[label]!, { label: name });
			}
			continue;
		}
		const written = cells.filter((cell) => !isBlank(cell));
		const full = !grid && written.length === head.columns?.length;
		const ended = full ? written : row.sure ? cells : trimmed(cells, head.slots.length);
		if (grid && mayGoOnBelow(row, rows[index + 1])) {
			ledger.tell('row_doubtful', row.slots[label]!, { label: name });
			continue;
		}
		const placed = underHeads(head, ended, grid);
		if (placed) ledger.place('proactive', code, placed);
		else {
			const found = cells.filter((cell) => !isBlank(cell)).length;
			const expected = head.columns?.length ?? head.slots.length;
			if (head.columns)
				ledger.tell('row_not_placed', row.slots[label]!, { label: name, found, expected });
			else ledger.tell('columns_unknown', row.slots[label]!, { label: name });
		}
	}
}

function trimmed(cells: readonly Slot[], most: number): readonly Slot[] {
	let end = cells.length;
	while (end > most && isBlank(cells[end - 1]!)) end -= 1;
	return cells.slice(0, end);
}

/** Columns that only one of the two forms prints. */
export const columnsOfEra: Readonly<Record<'2019' | '2021', readonly string[]>> = {
	'2019': Object.keys(proactiveColumns).filter((column) =>
		/^(?:made|newly|published|prior|change|procurement)/.test(column)
	),
	'2021': ['issued', 'repealed', 'in_force', 'fee_amount']
};
