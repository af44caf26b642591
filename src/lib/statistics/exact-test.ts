import { binomialShare } from './discrete.ts';
import type { Counted, FunnelKind } from './funnel.ts';
import { logBeta } from './gamma.ts';

/** Outcomes as likely as the one seen, give or take rounding, count as at most as likely. */
const tolerance = 1 + 1e-7;

/**
 * Fisher's exact test whether two proportions differ, two-sided: the sum of the probabilities of all tables at most as likely.
 * Never rejects more often than its level. Null where either counts nothing or is no proportion.
 * Source: R. A. Fisher, Statistical Methods for Research Workers, 5th ed. (1934), § 21.02.
 */
export function fisher(one: Counted, other: Counted): number | null {
	if ([one, other].some(({ events, size }) => size <= 0 || events < 0 || events > size))
		return null;
	const events = one.events + other.events;
	const all = one.size + other.size;
	const [first, last] = [Math.max(0, events - other.size), Math.min(one.size, events)];
	const logOf = (count: number) =>
		logChoose(one.size, count) + logChoose(other.size, events - count) - logChoose(all, events);
	const seen = Math.exp(logOf(one.events));
	let likelihood = seen;
	let sum = seen;
	for (let k = one.events; k < last; k++) {
		likelihood *= ((one.size - k) * (events - k)) / ((k + 1) * (other.size - events + k + 1));
		if (likelihood <= seen * tolerance) sum += likelihood;
		if (likelihood < sum * 1e-18) break;
	}
	likelihood = seen;
	for (let k = one.events; k > first; k--) {
		likelihood *= (k * (other.size - events + k)) / ((one.size - k + 1) * (events - k + 1));
		if (likelihood <= seen * tolerance) sum += likelihood;
		if (likelihood < sum * 1e-18) break;
	}
	return Math.min(1, sum);
}

function logChoose(all: number, some: number): number {
	return -Math.log(all + 1) - logBeta(all - some + 1, some + 1);
}

/**
 * The conditional test whether two Poisson rates differ, two-sided by doubling the smaller tail. Null where either has no size.
 * Source: J. Przyborowski and H. Wilenski, "Homogeneity of results in testing samples from Poisson series", Biometrika 31 (1940), 313-323.
 */
export function poissonTest(one: Counted, other: Counted): number | null {
	if (one.size <= 0 || other.size <= 0 || one.events < 0 || other.events < 0) return null;
	const events = one.events + other.events;
	const share = one.size / (one.size + other.size);
	const lower = binomialShare(one.events, events, share);
	const upper = 1 - binomialShare(one.events - 1, events, share);
	return Math.min(1, 2 * Math.min(lower, upper));
}

/** Whether two rates differ, by the exact test of their kind: a two-sided p-value. */
export function differ(kind: FunnelKind, one: Counted, other: Counted): number | null {
	return kind === 'proportion' ? fisher(one, other) : poissonTest(one, other);
}

/**
 * Adjusts p-values so that all found at a level are true together with that confidence, in the order given.
 * Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scand. J. Statist. 6 (1979), 65-70.
 */
export function holm(pValues: readonly number[]): number[] {
	const order = pValues.map((p, index) => ({ p, index })).toSorted((a, b) => a.p - b.p);
	const adjusted = new Array<number>(pValues.length).fill(1);
	let highest = 0;
	order.forEach(({ p, index }, rank) => {
		highest = Math.max(highest, Math.min(1, p * (pValues.length - rank)));
		adjusted[index] = highest;
	});
	return adjusted;
}
