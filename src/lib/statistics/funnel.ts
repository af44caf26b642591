import { binomialShare, interpolatedCount, poissonShare } from './discrete.ts';
import { normalQuantile, twoSided } from './normal.ts';

/** `proportion`: `events` among `size` cases; `per_size`: events that `size` only scales, which may be more than it. */
export const funnelKinds = ['proportion', 'per_size'] as const;
export type FunnelKind = (typeof funnelKinds)[number];

export type Counted = { events: number; size: number };

/** Between which rates an office of a size lies by chance, where its true rate is the target. */
export type Limits = { low95: number; high95: number; low998: number; high998: number };

/** About two and about three standard deviations. */
const tails = { inner: 0.025, outer: 0.001 };

/** What all have together: the centre line. Null where there are no cases. */
export function target(units: readonly Counted[]): number | null {
	const size = units.reduce((sum, unit) => sum + unit.size, 0);
	return size > 0 ? units.reduce((sum, unit) => sum + unit.events, 0) / size : null;
}

/**
 * Exact control limits at 95 % and 99.8 % of a rate of `size` cases around a target, binomial for proportions and Poisson for rates per size,
 * widened by the square root of an overdispersion where that is above 1.
 * Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005), 1185-1202.
 */
export function limits(kind: FunnelKind, rate: number, size: number, dispersion = 1): Limits {
	const widening = Math.sqrt(Math.max(1, dispersion));
	const share = (count: number) =>
		kind === 'proportion' ? binomialShare(count, size, rate) : poissonShare(count, rate * size);
	const most =
		kind === 'proportion' ? size : Math.ceil(rate * size + 12 * Math.sqrt(rate * size) + 30);
	const highest = kind === 'proportion' ? 1 : Infinity;
	const at = (tail: number) => {
		const limit = interpolatedCount(share, tail, most) / size;
		return Math.min(highest, Math.max(0, rate + (limit - rate) * widening));
	};
	return {
		low95: at(tails.inner),
		high95: at(1 - tails.inner),
		low998: at(tails.outer),
		high998: at(1 - tails.outer)
	};
}

export const standings = ['far_below', 'below', 'within', 'above', 'far_above'] as const;
export type Standing = (typeof standings)[number];

/** Where a rate lies: beyond the limits at 95 % (`below`, `above`) or at 99.8 % (`far_…`), or within both. */
export function standing(rate: number, within: Limits): Standing {
	if (rate < within.low998) return 'far_below';
	if (rate > within.high998) return 'far_above';
	if (rate < within.low95) return 'below';
	if (rate > within.high95) return 'above';
	return 'within';
}

export type Dispersion = {
	/** How many times the variance that chance explains the units vary by; 1 is chance alone. */
	factor: number;
	/** Whether it is more than chance would make it, so that limits are widened. */
	beyondChance: boolean;
};

/** The part of units at either end whose z-scores are drawn in, so that a few true outliers do not widen the limits for all. */
const winsorised = 0.1;

/**
 * How much more units vary than chance explains: the mean square of winsorised z-scores, on which limits may be widened.
 * Null below five units, where it says nothing.
 * Source: Spiegelhalter (2005), sections 3.2 and A.3: beyond chance where the factor is above 1 + 2 √(2 / units).
 */
export function dispersion(kind: FunnelKind, units: readonly Counted[]): Dispersion | null {
	const counted = units.filter((unit) => unit.size > 0);
	const centre = target(counted);
	if (
		counted.length < 5 ||
		centre === null ||
		centre <= 0 ||
		(kind === 'proportion' && centre >= 1)
	)
		return null;
	const scores = counted.map((unit) => score(kind, unit, centre)).toSorted((a, b) => a - b);
	const cut = Math.floor(scores.length * winsorised);
	const [low = 0, high = 0] = [scores[cut], scores[scores.length - 1 - cut]];
	const drawn = scores.map((z) => Math.min(high, Math.max(low, z)));
	const factor = drawn.reduce((sum, z) => sum + z * z, 0) / drawn.length;
	return { factor, beyondChance: factor > 1 + 2 * Math.sqrt(2 / drawn.length) };
}

/** How many standard deviations of chance a unit lies from a centre. */
export function score(kind: FunnelKind, { events, size }: Counted, centre: number): number {
	const variance = kind === 'proportion' ? (centre * (1 - centre)) / size : centre / size;
	return (events / size - centre) / Math.sqrt(variance);
}

/** A two-sided p-value made as much less certain as units vary beyond chance (quasi-likelihood: its z divided by the root of the factor). */
export function widened(pValue: number, factor: number): number {
	if (factor <= 1 || pValue >= 1) return pValue;
	if (pValue <= 0) return 0;
	return twoSided(normalQuantile(pValue / 2) / Math.sqrt(factor));
}
