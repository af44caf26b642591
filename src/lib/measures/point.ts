import { eraOfYear } from '#lib/report/era.ts';
import type { Evaluation } from './evaluate.ts';
import { wilson } from './interval.ts';
import { isApproximate, type Measure, type MeasureId } from './measure.ts';
import type { Point, QuotedValue, ReportFacts } from './series.ts';

/** Measures that prose states of another year, by the code of the quoted figure. */
const quotedMeasures: Readonly<Record<string, MeasureId>> = {
	received_prior_year: 'received_new',
	received: 'received_new'
};

/**
 * The value that prose states of a year: of another year's report, the nearest later one first; with `own`, of the year's own
 * report before all, where that one has no table. Null where none does.
 */
export function quotedValue(
	measure: Measure,
	quoted: readonly QuotedValue[],
	year: number,
	own = false
): QuotedValue | null {
	return (
		quoted
			.filter(
				(value) =>
					value.year === year &&
					(own || value.reportYear !== year) &&
					quotedMeasures[value.measure] === measure.id
			)
			.toSorted((a, b) => a.reportYear - b.reportYear)[0] ?? null
	);
}

const empty = { numerator: null, denominator: null, interval: null, quoted: null };

export function missingPoint(year: number, reports: number, expected: number): Point {
	const era = eraOfYear(year);
	const approximate = false;
	return { year, era, value: null, origin: 'missing', ...empty, approximate, reports, expected };
}

/** A value that prose tells: another year's, or the year's own (`reports` 1) where its report has no table. */
export function quotedPoint(
	measure: Measure,
	quoted: QuotedValue,
	reports: number,
	expected: number
): Point {
	const { year, value } = quoted;
	const era = eraOfYear(year);
	const approximate = isApproximate(measure, era);
	return { year, era, value, origin: 'quoted', ...empty, quoted, approximate, reports, expected };
}

/** A year as printed; the Wilson interval only for rates, since a quotient per 100 is no proportion. */
export function printedPoint(
	measure: Measure,
	year: number,
	reports: readonly ReportFacts[],
	{ value, numerator, denominator }: Pick<Evaluation, 'value' | 'numerator' | 'denominator'>,
	expected: number
): Point {
	const interval =
		measure.unit === 'rate' && numerator !== null && denominator !== null
			? wilson(numerator, denominator)
			: null;
	const era = reports[0]?.era ?? eraOfYear(year);
	return {
		year,
		era,
		value,
		origin: 'printed',
		numerator,
		denominator,
		interval,
		quoted: null,
		approximate: value !== null && isApproximate(measure, era),
		reports: reports.length,
		expected
	};
}
