import { requestColumns, type RequestColumn } from '#lib/report/codes.ts';
import { looksLikeValue, readValue } from '#lib/report/value.ts';
import { disputeColumn } from './dispute-labels.ts';
import { labelKey } from './label.ts';
import type { Ledger } from './ledger.ts';
import { isOtherGroup, isRequestGroup, requestRow } from './request-labels.ts';
import type { Row, Slot } from './row.ts';

const headPatterns: readonly [RequestColumn, RegExp][] = [
	['natural_person', /^自然人$/],
	['company', /^商业企业$/],
	['research', /^科研(?:机构|院所)$/],
	['nonprofit', /^社会公益(?:组织|机构)$/],
	['legal_service', /^法律服务(?:机构|组织)$/],
	['other_org', /^其他(?:组织)?$/],
	['total', /^(?:总计|合计)$/]
];

export function requestColumn(text: string): RequestColumn | null {
	const key = labelKey(text);
	return headPatterns.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** Heads of table 三 by where they stand; `order` is null until all seven were met. */
export type RequestHead = { slots: { column: RequestColumn; slot: Slot }[]; odd: Slot[] };

const emptyHead: RequestHead = { slots: [], odd: [] };

/** `总计` names a row where only values follow and no head of a column stands before it. */
const isTotalRow = (slots: readonly Slot[], index: number) =>
	slots.length - index > 5 &&
	slots.slice(index + 1).every((slot) => looksLikeValue(slot.text)) &&
	!slots.slice(0, index).some((slot) => requestColumn(slot.text) ?? disputeColumn(slot.text));

/** Where in a row its label stands, and the row that it names; null where none does. */
function labelOf(row: Row, previous: string | null): { index: number; code: string } | null {
	let found: { index: number; code: string } | null = null;
	const groups = [...row.covering, ...row.slots.map((slot) => slot.text)];
	const amongOther = groups.some(isOtherGroup) || previous?.startsWith('other.') === true;
	row.slots.forEach((slot, index) => {
		if (found && looksLikeValue(slot.text)) return;
		const code = requestRow(slot.text, amongOther);
		if (!code || (code === 'total' && !isTotalRow(row.slots, index))) return;
		if (code === 'other.other' && index > 0 && found !== null && found.code !== 'other') return;
		found = { index, code };
	});
	return found;
}

function readHead(row: Row, head: RequestHead): RequestHead {
	const columns = row.slots.flatMap((slot) => {
		const column = requestColumn(slot.text);
		return column ? [{ column, slot }] : [];
	});
	const starts = columns.some(({ column }) => column === 'natural_person');
	if (columns.length < 2) return head;
	const kept = starts ? emptyHead : head;
	const odd = row.slots.filter((slot) => /^(?:备注|说明|序号)$/.test(labelKey(slot.text)));
	return { slots: [...kept.slots, ...columns], odd: [...kept.odd, ...odd] };
}

/** The order of the seven columns from left to right; the statute's where the heads do not say otherwise. */
function columnOrder(head: RequestHead): readonly RequestColumn[] | null {
	if (head.slots.length < requestColumns.length) return requestColumns;
	const byPlace = [...head.slots].sort((a, b) => a.slot.from - b.slot.from);
	const order = byPlace.map(({ column }) => column);
	const complete = requestColumns.every((column) => order.includes(column));
	return complete && order.length === requestColumns.length ? order : null;
}

function sumHolds(values: readonly (number | null)[], order: readonly RequestColumn[]): boolean {
	const total = values[order.indexOf('total')];
	const parts = values.reduce<number>(
		(sum, value, i) => sum + (order[i] === 'total' ? 0 : (value ?? 0)),
		0
	);
	return total === null || total === undefined
		? values.every((value) => value === null)
		: parts === total;
}

/** Values that stand under the heads of a grid, where a row holds more cells than the seven. */
function underHeads(
	cells: readonly Slot[],
	head: RequestHead
): { column: RequestColumn; slot: Slot }[] | null {
	if (head.slots.length !== requestColumns.length) return null;
	const placed = head.slots.map(({ column, slot }) => {
		const under = cells.filter((cell) => cell.from < slot.to && cell.to > slot.from);
		return under.length === 1 && under[0]!.to - under[0]!.from === slot.to - slot.from
			? { column, slot: under[0]! }
			: null;
	});
	return placed.every((cell) => cell !== null) ? placed : null;
}

/**
 * Table 三 from rows of cells: rows by label, the seven columns by their heads. A row whose cells cannot be counted off
 * against the heads is told, not placed; where its end is not sure and it holds blanks, its sum must hold
 * (Σ six columns = 总计) before it is taken.
 * @param rows every row of cells of the document, in order; rows of other tables are passed over
 */
export function readRequests(rows: readonly Row[], grid: boolean, ledger: Ledger): void {
	let head = emptyHead;
	let previous: string | null = null;
	for (const row of rows) {
		const label = labelOf(row, previous);
		if (!label) {
			head = readHead(row, head);
			tellUnknown(row, previous, ledger);
			continue;
		}
		const cells = row.slots.slice(label.index + 1);
		if (cells.length === 0) continue;
		previous = label.code;
		const order = grid ? columnOrder(head) : requestColumns;
		const trimmed = row.sure ? cells : withoutTrailingBlanks(cells);
		let placed: { column: RequestColumn; slot: Slot }[] | null =
			order && head.odd.length === 0 && trimmed.length === order.length
				? order.map((column, index) => ({ column, slot: trimmed[index]! }))
				: null;
		if (!placed && grid) placed = underHeads(cells, head);
		const name = row.slots[label.index]!.text.replace(/\s+/g, '');
		if (!placed) {
			const found = cells.filter((cell) => cell.text.trim() !== '').length;
			ledger.tell('row_not_placed', row.slots[label.index]!, { label: name, found, expected: 7 });
			continue;
		}
		const blanks = placed.some(({ slot }) => slot.text.trim() === '');
		const values = placed.map(({ slot }) => readValue(slot.text).value);
		if (
			!row.sure &&
			blanks &&
			!sumHolds(
				values,
				placed.map(({ column }) => column)
			)
		) {
			ledger.tell('row_doubtful', row.slots[label.index]!, { label: name });
			continue;
		}
		ledger.place('requests', label.code, placed);
	}
}

function withoutTrailingBlanks(cells: readonly Slot[]): readonly Slot[] {
	let end = cells.length;
	while (end > requestColumns.length && cells[end - 1]!.text.trim() === '') end -= 1;
	return cells.slice(0, end);
}

/** A row of seven values or more among the rows of table 三 whose label is none of the form's. */
function tellUnknown(row: Row, previous: string | null, ledger: Ledger): void {
	if (previous === null || previous === 'carried_out') return;
	const words = row.slots.filter((slot) => !looksLikeValue(slot.text));
	const values = row.slots.filter((slot) => slot.text.trim() !== '' && looksLikeValue(slot.text));
	const label = words.at(-1);
	if (!label || values.length < 5 || isRequestGroup(label.text)) return;
	ledger.tell('row_unknown', label, { label: label.text.replace(/\s+/g, '') });
}
