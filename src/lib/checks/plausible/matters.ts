import type { Nature, Reading } from './quantities.ts';

/** A share of fewer cases than these is not judged. */
const fewestCases = 10;
/** How far beyond the values known a value must lie to be worth a person's look: cases, a part of the whole, a factor. */
const beyond: Readonly<Record<Nature, (value: number, end: number) => boolean>> = {
	count: (value, end) => Math.abs(value - end) >= 10,
	share: (value, end) => Math.abs(value - end) >= 0.15,
	amount: (value, end) => Math.max(value / end, end / value) >= 3
};

/** The number that is compared: a count, a sum, or the share of its cases. */
export function compared({ value, of }: Reading): number {
	return of === null ? value : value / of;
}

/** Whether a reading can be judged at all. */
export function isJudged(nature: Nature, { value, of }: Reading): boolean {
	if (nature === 'share') return of !== null && of >= fewestCases;
	return nature === 'count' || value > 0;
}

/** The least and the greatest of the values known, where the reading lies far beyond them; else null. */
export function farBeyond(
	nature: Nature,
	reading: Reading,
	others: readonly Reading[]
): { least: number; greatest: number } | null {
	const values = others.map(compared);
	const [least, greatest] = [Math.min(...values), Math.max(...values)];
	const value = compared(reading);
	if (value >= least && value <= greatest) return null;
	return beyond[nature](value, value < least ? least : greatest) ? { least, greatest } : null;
}
