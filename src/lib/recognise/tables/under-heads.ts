import type { Slot } from './row.ts';

/** The edges of a head in a grid. */
export type Edges = { from: number; to: number };

const isBlank = (cell: Slot) => cell.text.trim() === '';

/**
 * The cell under each head of a grid, in the order of the heads. A written cell must begin where a head begins and end
 * before the next; where none does, the head's cell is the blank one there (some programs store a merged blank as single
 * cells). Null where heads do not rise, where a written cell stands elsewhere, or where a head has no cell at all.
 */
export function underHeads(cells: readonly Slot[], heads: readonly Edges[]): Slot[] | null {
	const rises = heads.every((head, index) => index === 0 || head.from >= heads[index - 1]!.to);
	if (!rises) return null;
	const found = heads.map((head, index) => {
		const end = Math.max(head.to, heads[index + 1]?.from ?? Infinity);
		const own = cells.find((cell) => !isBlank(cell) && cell.from === head.from && cell.to <= end);
		return own ?? cells.find((cell) => isBlank(cell) && cell.from === head.from) ?? null;
	});
	const placed = found.filter((cell) => cell !== null);
	const all = cells.every((cell) => isBlank(cell) || placed.includes(cell));
	return all && placed.length === heads.length ? placed : null;
}
