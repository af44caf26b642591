import { placeKey, type Place } from '#lib/report/place.ts';
import { readingIn, type Measure, type Sum, type Unit } from './measure.ts';
import type { ReportFacts, SourceCell } from './series.ts';

/** A measure of one report. All numbers null: its cells are printed, but blank. */
export type Evaluation = {
	/** Cases, fraction 0-1, or cases per 100, by the measure's unit; null also where the denominator is 0. */
	value: number | null;
	/** What is divided by what; both null for a count. */
	numerator: number | null;
	denominator: number | null;
	cells: SourceCell[];
};

/** Sums take a blank as 0; a sum of blanks alone is blank. */
export function sumOf(values: readonly (number | null)[]): number | null {
	const printed = values.filter((value) => value !== null);
	return printed.length ? printed.reduce((sum, value) => sum + value, 0) : null;
}

/** A quotient in the unit of a measure; null where either side is unknown or the denominator is 0. */
export function quotient(
	unit: Unit,
	numerator: number | null,
	denominator: number | null
): number | null {
	if (numerator === null || denominator === null || denominator <= 0) return null;
	return (numerator / denominator) * (unit === 'per_100' ? 100 : 1);
}

function cellsOf(places: readonly Place[], facts: ReportFacts): SourceCell[] | null {
	const cells = places.flatMap((place) => {
		const value = facts.values.get(placeKey(place));
		if (value === undefined) return [];
		return [{ agencyId: facts.agencyId, agency: facts.agency, year: facts.year, place, value }];
	});
	return cells.length === places.length ? cells : null;
}

function firstPrinted(sum: Sum, facts: ReportFacts): SourceCell[] | null {
	for (const places of sum) {
		const cells = cellsOf(places, facts);
		if (cells) return cells;
	}
	return null;
}

/** A measure of one report; null where the era does not count it or a cell that it needs is not in the report. */
export function evaluate(measure: Measure, facts: ReportFacts): Evaluation | null {
	const reading = readingIn(measure, facts.era);
	if (!reading) return null;
	const above = firstPrinted(reading.numerator, facts);
	if (!above) return null;
	const numerator = sumOf(above.map((cell) => cell.value));
	if (!reading.denominator)
		return { value: numerator, numerator: null, denominator: null, cells: above };
	const below = firstPrinted(reading.denominator, facts);
	if (!below) return null;
	const denominator = sumOf(below.map((cell) => cell.value));
	return {
		value: quotient(measure.unit, numerator, denominator),
		numerator,
		denominator,
		cells: [...above, ...below]
	};
}
