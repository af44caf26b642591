import type { Slot } from './row.ts';

/** Where a column of laid-out text stands: its first and last character, over the rows that show it in full. */
export type Column = { from: number; to: number };

/** The columns of rows that print a value in each of them. */
export function columnsOf(fullRows: readonly (readonly Slot[])[]): Column[] | null {
	const first = fullRows[0];
	if (!first) return null;
	return first.map((_, index) => ({
		from: Math.min(...fullRows.map((row) => row[index]!.from)),
		to: Math.max(...fullRows.map((row) => row[index]!.to))
	}));
}

const middle = ({ from, to }: Column) => (from + to) / 2;

/**
 * The index of each value's column by its place alone; null unless each is clearly nearest to one column, none shares
 * a column, and they rise. `pdftotext -layout` shifts values by a character or two.
 * @param margin how many times as far the next nearest column must be
 */
export function alignToColumns(
	values: readonly Slot[],
	columns: readonly Column[],
	margin = 2
): number[] | null {
	if (values.some((value) => value.tabbed)) return null;
	const indices = values.map((value) => {
		const distances = columns.map((column) => Math.abs(middle(value) - middle(column)));
		const order = distances.map((_, index) => index).sort((a, b) => distances[a]! - distances[b]!);
		const [nearest, next] = order;
		if (nearest === undefined) return null;
		if (next === undefined) return nearest;
		const clear = (distances[nearest]! + 0.5) * margin <= distances[next]! + 0.5;
		return clear ? nearest : null;
	});
	const rising = indices.every(
		(index, i) => index !== null && (i === 0 || (indices[i - 1] ?? -1) < index)
	);
	return rising ? (indices as number[]) : null;
}

/** An empty place in a line, where a column prints nothing. */
export function emptySlot(beside: Slot): Slot {
	const at = beside.at;
	return {
		text: '',
		from: beside.to,
		to: beside.to,
		at: { ...at, start: at.end, end: at.end } as Slot['at']
	};
}

const inOneLine = ({ at: one }: Slot, { at: other }: Slot) =>
	one.kind === 'page' && other.kind === 'page'
		? one.page === other.page && one.box.top === other.box.top
		: one.kind === 'line' && other.kind === 'line' && one.line === other.line;

/** Whether words of the values' own line stand where columns do: what they hide cannot be told, so that nothing there is blank. */
export function coverColumns(
	words: readonly Slot[],
	values: readonly Slot[],
	columns: readonly Column[]
): boolean {
	return words
		.filter((word) => values.some((value) => inOneLine(word, value)))
		.some((word) => columns.some(({ from, to }) => word.from < to && word.to > from));
}
