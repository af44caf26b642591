import { evaluate } from './evaluate.ts';
import type { Measure } from './measure.ts';
import type { ReportFacts } from './series.ts';

/** Fewer peers than this would show single offices rather than a middle. */
const fewestPeers = 3;

/** The middle of an agency's peers in one year, in the measure's unit. */
export type PeerSummary = {
	year: number;
	/** How many peers have a value. */
	peers: number;
	median: number;
	lowerQuartile: number;
	upperQuartile: number;
};

/**
 * A quantile of sorted numbers by linear interpolation.
 * Source: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996), definition 7.
 */
export function quantile(sorted: readonly number[], share: number): number {
	const position = (sorted.length - 1) * share;
	const below = sorted[Math.floor(position)];
	const above = sorted[Math.ceil(position)];
	if (below === undefined || above === undefined)
		throw new Error('A quantile needs at least one number.');
	return below + (above - below) * (position - Math.floor(position));
}

/** The median and quartiles of the peers of one year; null below three peers with a value. `peers` leaves the agency itself out. */
export function peerMedian(
	measure: Measure,
	facts: readonly ReportFacts[],
	peers: readonly number[],
	year: number
): PeerSummary | null {
	const members = new Set(peers);
	const values = facts
		.filter((report) => report.year === year && members.has(report.agencyId))
		.map((report) => evaluate(measure, report)?.value ?? null)
		.filter((value) => value !== null)
		.toSorted((a, b) => a - b);
	if (values.length < fewestPeers) return null;
	return {
		year,
		peers: values.length,
		median: quantile(values, 0.5),
		lowerQuartile: quantile(values, 0.25),
		upperQuartile: quantile(values, 0.75)
	};
}

/** The peers' middle of each year that has one, in the order of `years`. */
export function peerMedians(
	measure: Measure,
	facts: readonly ReportFacts[],
	peers: readonly number[],
	years: readonly number[]
): PeerSummary[] {
	return years
		.map((year) => peerMedian(measure, facts, peers, year))
		.filter((summary) => summary !== null);
}
