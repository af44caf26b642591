import type { DisputeRow } from '#lib/report/codes.ts';
import { addsUp, holdsCount, isBlank, joined, type Counted } from './counted.ts';
import { disputeColumn, disputeRow } from './dispute-labels.ts';
import { disputeColumnOrder, placeDisputes } from './disputes.ts';
import type { Ledger } from './ledger.ts';
import type { Slot } from './row.ts';

const size = disputeColumnOrder.length;

/** The groups and columns that words name, the paragraphs of one cell joined. */
function named(words: readonly Slot[]): { groups: DisputeRow[]; columns: string[] } {
	const groups = new Set<DisputeRow>();
	const columns: string[] = [];
	words.forEach((slot, index) => {
		const next = words[index + 1];
		const whole = next ? joined([slot, next]).text : slot.text;
		const group = disputeRow(slot.text) ?? disputeRow(whole);
		const column = disputeColumn(slot.text) ?? disputeColumn(whole);
		if (group) groups.add(group);
		if (column) columns.push(column);
	});
	return { groups: [...groups], columns };
}

const inOrder = (columns: readonly string[], count: number) =>
	columns.length === count &&
	columns.every((column, index) => column === disputeColumnOrder[index % size]);

/** Whether the groups' cells stand where they do: totals printed that add up, one above 0; `counted` allows for totals left blank. */
function proved(groups: readonly Slot[][], counted: boolean): boolean {
	const totalled = groups.filter((cells) => !isBlank(cells.at(-1)!));
	const rest = groups.filter((cells) => isBlank(cells.at(-1)!));
	const fits = totalled.every(addsUp) && (counted || rest.every(addsUp));
	return fits && (totalled.some(holdsCount) || (counted && rest.every(addsUp)));
}

/** The cells of as many groups among blank lines: all of them where none is left, else where only one place adds up. */
function cellsOf(cells: readonly Slot[], groups: number): Slot[] | null {
	const count = groups * size;
	const places = Array.from({ length: Math.max(0, cells.length - count + 1) }, (_, from) => ({
		own: cells.slice(from, from + count),
		around: [...cells.slice(0, from), ...cells.slice(from + count)]
	})).filter(({ own, around }) => {
		const parts = Array.from({ length: groups }, (_, at) => own.slice(at * size, (at + 1) * size));
		return around.every(isBlank) && proved(parts, around.length === 0);
	});
	return places.length === 1 ? places[0]!.own : null;
}

/**
 * Table 四 from lines of cells: the fifteen lines behind the heads, or five behind each group's name, where each group's
 * add up. Nothing is read, and false given, else.
 */
export function readBareDisputes(runs: readonly Counted[], ledger: Ledger): boolean {
	const from = runs.findIndex(({ words }) => named(words).groups.includes('reconsideration'));
	if (from < 0) return false;
	const table = runs.slice(from);
	const all = named(table.flatMap(({ words }) => words));
	const last = table.findLast(({ words }) => named(words).columns.length > 0);
	if (all.groups.length === 3 && inOrder(all.columns, size * 3) && last) {
		const cells = cellsOf(last.cells, 3);
		if (cells) placeDisputes(all.groups, cells, ledger);
		if (cells) return true;
	}
	const rows = table.flatMap(({ words, cells }) => {
		const { groups, columns } = named(words);
		const own = groups.length === 1 ? cellsOf(cells, 1) : null;
		return own ? [{ group: groups[0]!, own, columns }] : [];
	});
	const once = inOrder(all.columns, size) && rows[0]?.columns.length === size;
	const each = rows.every(({ columns }) => inOrder(columns, size));
	if (rows.length !== 3 || new Set(rows.map(({ group }) => group)).size !== 3) return false;
	if (!once && !each) return false;
	for (const { group, own } of rows) placeDisputes([group], own, ledger);
	return true;
}
