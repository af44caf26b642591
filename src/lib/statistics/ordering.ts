import { differ, holm } from './exact-test.ts';
import type { Counted, FunnelKind } from './funnel.ts';

/** A unit in an ordering: its possible places, 1 the highest rate, and whom it cannot be told apart from. */
export type Place = {
	/** Index in the units given. */
	unit: number;
	rate: number;
	/** The places that it may hold, all units' together right with the confidence asked for. */
	best: number;
	worst: number;
};

export type Ordering = {
	/** By rate, the highest first. */
	places: Place[];
	/** Longest runs of `places` of which no two units can be told apart, as first and last index; they overlap. */
	bands: (readonly [first: number, last: number])[];
};

/**
 * An ordering of rates that says what it cannot tell. Every pair is tested exactly, the tests adjusted together (Holm), and a unit's
 * places run from one below those surely higher to one above those surely lower. Units without cases are left out.
 * Sources: M. Mogstad, J. P. Romano, A. M. Shaikh and D. Wilhelm, "Inference for ranks", Review of Economic Studies 91 (2024), 476-518;
 * H. Goldstein and M. J. R. Healy, "The graphical presentation of a collection of means", JRSS A 158 (1995), 175-177, on why single
 * intervals will not do; bands as H.-P. Piepho, J. Comput. Graph. Statist. 13 (2004), 456-466.
 */
export function ordering(kind: FunnelKind, units: readonly Counted[], level = 0.95): Ordering {
	const ranked = units
		.map(({ events, size }, unit) => ({ unit, events, size, rate: events / size }))
		.filter(({ size }) => size > 0)
		.toSorted((a, b) => b.rate - a.rate || a.unit - b.unit);
	const pairs = ranked.flatMap((one, i) =>
		ranked
			.slice(i + 1)
			.map((other, step) => ({ i, j: i + 1 + step, p: differ(kind, one, other) ?? 1 }))
	);
	const adjusted = holm(pairs.map(({ p }) => p));
	const surelyHigher = ranked.map(() => 0);
	const surelyLower = ranked.map(() => 0);
	/** For each place, the nearest below it that is surely lower. */
	const firstTold = ranked.map(() => ranked.length);
	pairs.forEach(({ i, j }, index) => {
		if ((adjusted[index] ?? 1) > 1 - level) return;
		surelyLower[i] = (surelyLower[i] ?? 0) + 1;
		surelyHigher[j] = (surelyHigher[j] ?? 0) + 1;
		firstTold[i] = Math.min(firstTold[i] ?? j, j);
	});
	return {
		places: ranked.map(({ unit, rate }, index) => ({
			unit,
			rate,
			best: 1 + (surelyHigher[index] ?? 0),
			worst: ranked.length - (surelyLower[index] ?? 0)
		})),
		bands: longestRuns(firstTold)
	};
}

/** Runs in which each member's first told-apart place lies beyond the run, without those inside a longer one. */
function longestRuns(firstTold: readonly number[]): (readonly [number, number])[] {
	let reached = -1;
	return firstTold.flatMap((_, first) => {
		let end = firstTold.length;
		for (let index = first; index < end; index++) end = Math.min(end, firstTold[index] ?? end);
		if (end - 1 <= reached) return [];
		reached = end - 1;
		return [[first, end - 1] as const];
	});
}
