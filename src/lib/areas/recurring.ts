import { likeness } from './likeness.ts';

/** A problem as an office admitted it in a year. */
export type Admitted = { agencyId: number; year: number; text: string; areas: readonly string[] };

/**
 * From this likeness on two problems of an office that share an area are the same one. Chosen on pairs of our own: problems told
 * again in other words came to 0.4 and more, different ones of one area stayed below 0.3.
 */
export const sameProblem = 0.4;

/** A problem that an office admitted in several years, the earliest first; each passage is likest to the one before it. */
export type Recurrence<T extends Admitted> = { passages: T[]; likeness: number };

export function isSameProblem(one: Admitted, other: Admitted): boolean {
	return (
		one.agencyId === other.agencyId &&
		one.areas.some((area) => other.areas.includes(area)) &&
		likeness(one.text, other.text) >= sameProblem
	);
}

/**
 * What stands in several years of the same office, longest first. Each problem goes on from the likest one of an earlier year, the
 * latest such year first; `likeness` is the least between neighbours.
 */
export function recurrences<T extends Admitted>(problems: readonly T[]): Recurrence<T>[] {
	const offices = Map.groupBy(problems, ({ agencyId }) => agencyId);
	return [...offices.values()]
		.flatMap(chainsOf)
		.filter(({ passages }) => passages.length > 1)
		.toSorted(
			(one, other) =>
				other.passages.length - one.passages.length ||
				(other.passages.at(-1)?.year ?? 0) - (one.passages.at(-1)?.year ?? 0)
		);
}

function chainsOf<T extends Admitted>(problems: readonly T[]): Recurrence<T>[] {
	let chains: Recurrence<T>[] = [];
	for (const problem of problems.toSorted((one, other) => one.year - other.year)) {
		const best = chains
			.flatMap((chain) => {
				const last = chain.passages.at(-1);
				if (!last || last.year >= problem.year || !isSameProblem(last, problem)) return [];
				return [{ chain, last, likeness: likeness(last.text, problem.text) }];
			})
			.toSorted(
				(one, other) => other.last.year - one.last.year || other.likeness - one.likeness
			)[0];
		const grown: Recurrence<T> = best
			? {
					passages: [...best.chain.passages, problem],
					likeness: Math.min(best.chain.likeness, best.likeness)
				}
			: { passages: [problem], likeness: 1 };
		chains = [...chains.filter((chain) => chain !== best?.chain), grown];
	}
	return chains;
}

/**
 * The problems of a year that the same office admitted in no earlier year. Offices of which no earlier report is held are left out:
 * what is new of them cannot be told.
 */
export function newIn<T extends Admitted>(
	problems: readonly T[],
	year: number,
	heldBefore: (agencyId: number) => boolean
): T[] {
	return problems.filter(
		(problem) =>
			problem.year === year &&
			heldBefore(problem.agencyId) &&
			!problems.some((earlier) => earlier.year < year && isSameProblem(earlier, problem))
	);
}
