import { agencyKinds, type AgencyKind } from '#lib/report/agency-kind.ts';
import { mean, type CountPrior } from './predict-count.ts';
import type { SharePrior } from './predict-share.ts';
import { quantities, type Quantity, type Readings } from './quantities.ts';

/** An office's own reports by year. Before `since`, where a reform made it, it was another office. */
export type OfficeYears = {
	kind: AgencyKind;
	since: number | null;
	years: ReadonlyMap<number, Readings>;
};

/** What the reports of a year are judged by. */
export type Standard = {
	year: number;
	/** A value is told where the probability of one as far out is below. */
	threshold: number;
	counts: Readonly<Record<AgencyKind, Readonly<Record<Quantity, CountPrior>>>>;
	shares: Readonly<Record<AgencyKind, Readonly<Record<Quantity, SharePrior>>>>;
};

/** Never more than this. */
export const greatestThreshold = 0.001;
/** Where chance alone is at work, so many findings are to be expected of a region's year at most. */
const byChance = 1;
/** Fewer offices of a kind tell nothing of it: all offices together do. */
const fewest = 4;
/** Offices of a kind differ at least so much, on the logarithm. */
const leastSpread = 0.8;
/** Earlier years of own that count, at most. */
const longest = 8;

/** An office's readings of the years before, the oldest first, as far back as they are its own and count. */
export function earlier({ since, years }: OfficeYears, year: number): [number, Readings][] {
	const first = Math.max(since ?? -Infinity, year - longest);
	return [...years]
		.filter(([other]) => other >= first && other < year)
		.toSorted(([one], [other]) => one - other);
}

/**
 * The standard of a year: priors from what offices of each kind had in their earlier years, and a threshold that grows stricter with the number
 * of values judged (Bonferroni), so that a region without mistakes is told hardly anything.
 */
export function standardOf(offices: readonly OfficeYears[], year: number): Standard {
	const judged = offices.reduce(
		(sum, { years }) => sum + Object.keys(years.get(year) ?? {}).length,
		0
	);
	const perKind = <T>(of: (known: readonly OfficeYears[], quantity: Quantity) => T) =>
		Object.fromEntries(
			agencyKinds.map((kind) => {
				const alike = offices.filter((office) => office.kind === kind);
				const known = alike.length < fewest ? offices : alike;
				return [
					kind,
					Object.fromEntries(quantities.map((quantity) => [quantity, of(known, quantity)]))
				];
			})
		) as Record<AgencyKind, Record<Quantity, T>>;
	return {
		year,
		threshold: Math.min(greatestThreshold, byChance / Math.max(1, judged)),
		counts: perKind((known, quantity) => countPrior(known, quantity, year)),
		shares: perKind((known, quantity) => sharePrior(known, quantity, year))
	};
}

function valuesOf(office: OfficeYears, quantity: Quantity, year: number) {
	return earlier(office, year).flatMap(([, readings]) => readings[quantity] ?? []);
}

function countPrior(offices: readonly OfficeYears[], quantity: Quantity, year: number): CountPrior {
	const logs = offices.flatMap((office) => {
		const values = valuesOf(office, quantity, year).map(({ value }) => value);
		return values.length > 0 ? [Math.log(mean(values) + 0.5)] : [];
	});
	if (logs.length < fewest) return { logMean: Math.log(10), logSpread: 1.5 };
	const logMean = mean(logs);
	const variance = mean(logs.map((log) => (log - logMean) ** 2));
	return { logMean, logSpread: Math.max(leastSpread, Math.sqrt(variance)) };
}

function sharePrior(offices: readonly OfficeYears[], quantity: Quantity, year: number): SharePrior {
	const readings = offices.flatMap((office) => valuesOf(office, quantity, year));
	const of = readings.reduce((sum, reading) => sum + (reading.of ?? 0), 0);
	const value = readings.reduce((sum, reading) => sum + reading.value, 0);
	return { share: of > 0 ? value / of : 0.5 };
}
