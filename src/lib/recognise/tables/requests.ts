import { requestColumns, type RequestColumn } from '#lib/report/codes.ts';
import { looksLikeValue, readValue } from '#lib/report/printed-value.ts';
import { disputeColumn } from './dispute-labels.ts';
import { labelKey } from '#lib/recognise/label.ts';
import type { Ledger } from './ledger.ts';
import { isOtherGroup, isRequestGroup, requestRow } from './request-labels.ts';
import type { Row, Slot } from './row.ts';
import { mayGoOnBelow } from './torn.ts';
import { underHeads as cellsUnder } from './under-heads.ts';

const headPatterns: readonly [RequestColumn, RegExp][] = [
	['natural_person', /^自然人$/],
	['company', /^商业企业$/],
	['research', /^科研(?:机构|院所)$/],
	['nonprofit', /^社会公益(?:组织|机构)$/],
	['legal_service', /^法律服务(?:机构|组织)$/],
	['other_org', /^其他(?:组织)?$/],
	['total', /^(?:总计|合计)$/]
];

function requestColumn(text: string): RequestColumn | null {
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
	const amongOther = groups.some(isOtherGroup) || previous?.startsWith('other') === true;
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

/**
 * The order of the seven columns for a row's cells: that of the heads where each cell stands right under one of them;
 * else the statute's, as a page that lost its spans still prints the form's order.
 */
function columnOrder(head: RequestHead, cells: readonly Slot[]): readonly RequestColumn[] {
	const above = cells.map((cell) => {
		const heads = head.slots.filter(({ slot }) => slot.from === cell.from && slot.to === cell.to);
		return heads.length === 1 ? heads[0]!.column : null;
	});
	const order = above.filter((column) => column !== null);
	return new Set(order).size === requestColumns.length ? order : requestColumns;
}

/** Σ six columns = 总计, and more than 0, as rows of nothing look alike wherever their cells stand. */
function sumHolds(values: readonly (number | null)[], order: readonly RequestColumn[]): boolean {
	const total = values[order.indexOf('total')];
	const parts = values.reduce<number>(
		(sum, value, i) => sum + (order[i] === 'total' ? 0 : (value ?? 0)),
		0
	);
	if (total === null || total === undefined) return values.every((value) => value === null);
	return total > 0 && parts === total;
}

/** Values that stand under the heads of a grid, where a row holds more cells than the seven. */
function underHeads(
	cells: readonly Slot[],
	head: RequestHead
): { column: RequestColumn; slot: Slot }[] | null {
	if (head.slots.length !== requestColumns.length) return null;
	const aside = (cell: Slot) => head.odd.some((slot) => cell.from < slot.to && cell.to > slot.from);
	const heads = [...head.slots].sort((a, b) => a.slot.from - b.slot.from);
	const found = cellsUnder(
		cells.filter((cell) => isBlank(cell) || !aside(cell)),
		heads.map(({ slot }) => slot)
	);
	if (!found) return null;
	const placed = head.slots.map((named) => ({
		column: named.column,
		slot: found[heads.indexOf(named)]!,
		width: named.slot.to - named.slot.from
	}));
	return placed.every(({ slot, width }) => isBlank(slot) || slot.to - slot.from <= width)
		? placed.map(({ column, slot }) => ({ column, slot }))
		: null;
}

/**
 * Values of a row with more cells than seven: under the heads, unless Σ six columns = 总计 fails there and holds in the
 * order of the form.
 */
function amidBlanks(
	cells: readonly Slot[],
	head: RequestHead
): { column: RequestColumn; slot: Slot }[] | null {
	const under = underHeads(cells, head);
	const sum = (placed: readonly { column: RequestColumn; slot: Slot }[]) =>
		sumHolds(
			placed.map(({ slot }) => readValue(slot.text).value),
			placed.map(({ column }) => column)
		);
	return under && sum(under) ? under : (amongSpacers(cells, head) ?? under);
}

/** Seven values that blank spacers part, where heads stand elsewhere: taken if Σ six columns = 总计. */
function amongSpacers(
	cells: readonly Slot[],
	head: RequestHead
): { column: RequestColumn; slot: Slot }[] | null {
	const written = cells.filter((cell) => !isBlank(cell));
	const inForm = head.slots.every(
		({ column }, index) => index === 0 || column !== 'natural_person'
	);
	if (head.odd.length > 0 || !inForm || written.length !== requestColumns.length) return null;
	const values = written.map((cell) => readValue(cell.text).value);
	const parts = values.slice(0, -1).reduce<number>((sum, value) => sum + (value ?? 0), 0);
	if (values.includes(null) || values.at(-1) !== parts) return null;
	return requestColumns.map((column, index) => ({ column, slot: written[index]! }));
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
	const width = grid ? null : coveredWidth(rows);
	for (const [index, row] of rows.entries()) {
		const label = labelOf(row, previous);
		if (!label) {
			head = readHead(row, head);
			tellUnknown(row, previous, ledger);
			continue;
		}
		const cells = row.slots.slice(label.index + 1);
		if (cells.length === 0) continue;
		previous = label.code;
		const trimmed = ownCells(cells, row, width, grid);
		const order = grid ? columnOrder(head, trimmed) : requestColumns;
		let placed: { column: RequestColumn; slot: Slot }[] | null =
			head.odd.length === 0 && trimmed.length === order.length
				? order.map((column, index) => ({ column, slot: trimmed[index]! }))
				: null;
		if (!placed && grid) placed = amidBlanks(cells, head);
		const name = row.slots[label.index]!.text.replace(/\s+/g, '');
		if (!placed) {
			const found = cells.filter((cell) => cell.text.trim() !== '').length;
			ledger.tell('row_not_placed', row.slots[label.index]!, { label: name, found, expected: 7 });
			continue;
		}
		if (grid && mayGoOnBelow(row, rows[index + 1])) {
			ledger.tell('row_doubtful', row.slots[label.index]!, { label: name });
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

/**
 * How many cells each row of the table holds, where blank cells are printed for what spans cover (a label over three
 * columns is followed by two); null where no row is so.
 */
function coveredWidth(rows: readonly Row[]): number | null {
	const lengths = new Map<number, number>();
	let covered = false;
	for (const row of rows) {
		const label = row.sure ? labelOf(row, null) : null;
		if (!label || row.slots.length <= label.index + 1) continue;
		const cells = row.slots.slice(label.index + 1);
		covered ||= cells.length > requestColumns.length && cells[0]!.text.trim() === '';
		lengths.set(row.slots.length, (lengths.get(row.slots.length) ?? 0) + 1);
	}
	const [usual] = [...lengths].sort((a, b) => b[1] - a[1]);
	return covered && usual ? usual[0] : null;
}

/** The last seven cells of a row of the usual width; no cells where a row of such a table is shorter or longer. */
function lastSeven(cells: readonly Slot[], row: Row, width: number): readonly Slot[] {
	const extra = cells.length - requestColumns.length;
	const leading = cells.slice(0, Math.max(0, extra));
	const whole = row.slots.length === width && leading.every((cell) => cell.text.trim() === '');
	return whole ? cells.slice(Math.max(0, extra)) : [];
}

const isBlank = (cell: Slot) => cell.text.trim() === '';

/** A row's seven cells among those behind its label; all of them where the seven cannot be told. */
function ownCells(
	cells: readonly Slot[],
	row: Row,
	width: number | null,
	grid: boolean
): readonly Slot[] {
	const written = cells.filter((cell) => !isBlank(cell));
	const full = written.length === requestColumns.length;
	if (!grid && full && written.every((cell) => looksLikeValue(cell.text))) return written;
	if (!row.sure) return withoutTrailingBlanks(cells);
	return width === null ? cells : lastSeven(cells, row, width);
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
