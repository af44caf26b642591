import { looksLikeValue, readValue } from '#lib/report/printed-value.ts';
import type { Slot } from './row.ts';

export const isBlank = (slot: Slot) => slot.text.trim() === '';
export const isWords = (slot: Slot) => !looksLikeValue(slot.text);

/** Words that follow one another, and the values and blanks behind them: cells, and what spans cover of the row below. */
export type Counted = { words: Slot[]; cells: Slot[] };

/** Lines of one cell each as runs: each begins with words behind a blank or a value. */
export function countedRuns(slots: readonly Slot[]): Counted[] {
	const runs: Counted[] = [];
	for (const slot of slots) {
		const run = runs.at(-1);
		if (!isWords(slot)) run?.cells.push(slot);
		else if (run && run.cells.length === 0) run.words.push(slot);
		else runs.push({ words: [slot], cells: [] });
	}
	return runs;
}

/** Slots of the paragraphs of one cell as one; its place is that of the first. */
export const joined = (slots: readonly Slot[]): Slot => ({
	...slots[0]!,
	text: slots.map(({ text }) => text.trim()).join('')
});

const sumOf = (slots: readonly Slot[]) =>
	slots.reduce((sum, slot) => sum + (readValue(slot.text).value ?? 0), 0);

/** The last of the cells is printed and is the sum of the others, or all are blank. */
export function addsUp(cells: readonly Slot[]): boolean {
	const total = cells.at(-1)!;
	return isBlank(total) ? cells.every(isBlank) : sumOf(cells.slice(0, -1)) === sumOf([total]);
}

/** Whether the cells hold a number above 0. */
export const holdsCount = (cells: readonly Slot[]) => sumOf(cells) > 0;
