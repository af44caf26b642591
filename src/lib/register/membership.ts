import { inOrder, type Reform } from './reform.ts';

/** An office with its first and last report year as registered; null where open or not known. */
export type RegisteredOffice = { id: number; validFrom: number | null; validTo: number | null };

export type Years = { from: number | null; to: number | null };

/** Whether an office begins with a reform: stands after it, and not before it. A rename changes nobody. */
const begins = ({ kind, before, after }: Reform, id: number) =>
	after.includes(id) && !before.includes(id) && kind !== 'abolish';
const ends = ({ before, after }: Reform, id: number) => before.includes(id) && !after.includes(id);

/**
 * The report years in which an office is there, inclusive. What the register says of it comes first; where that is open, the
 * reform that it began or ended with says it. An office that ended and came again is there in between too.
 */
export function yearsOf(office: RegisteredOffice, reforms: readonly Reform[]): Years {
	const ordered = inOrder(reforms);
	const began = ordered.find((reform) => begins(reform, office.id));
	const ended = ordered.findLast((reform) => ends(reform, office.id));
	return {
		from: office.validFrom ?? began?.firstYear ?? null,
		to: office.validTo ?? (ended ? ended.firstYear - 1 : null)
	};
}

export function isThere({ from, to }: Years, year: number): boolean {
	return year >= (from ?? year) && year <= (to ?? year);
}

/** Ids of the offices that belong to the region's sum of a year, in the order given: those that are there in it. */
export function membership(
	offices: readonly RegisteredOffice[],
	reforms: readonly Reform[],
	year: number
): number[] {
	return offices
		.filter((office) => isThere(yearsOf(office, reforms), year))
		.map((office) => office.id);
}
