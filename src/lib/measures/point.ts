import { eraOfYear } from '#lib/report/era.ts';
import type { Evaluation } from './evaluate.ts';
import { wilson } from './interval.ts';
import type { Measure, MeasureId } from './measure.ts';
import type { Point, QuotedValue, ReportFacts } from './series.ts';

/** Measures that prose states of another year, by the code of the quoted figure. */
const quotedMeasures: Readonly<Record<string, MeasureId>> = {
	received_prior_year: 'received_new',
	received: 'received_new'
};

/** The value that another year's report states of a year; null where none does. The nearest later report speaks first. */
export function quotedValue(
	measure: Measure,
	quoted: readonly QuotedValue[],
	year: number
): QuotedValue | null {
	return (
		quoted
			.filter(
				(value) =>
					value.year === year &&
					value.reportYear !== year &&
					quotedMeasures[value.measure] === measure.id
			)
			.toSorted((a, b) => a.reportYear - b.reportYear)[0] ?? null
	);
}

const empty = { numerator: null, denominator: null, interval: null, quoted: null };

export function missingPoint(year: number, reports: number, expected: number): Point {
	const era = eraOfYear(year);
	return { year, era, value: null, origin: 'missing', ...empty, reports, expected };
}

export function quotedPoint(quoted: QuotedValue, expected: number): Point {
	const { year, value } = quoted;
	const era = eraOfYear(year);
	return { year, era, value, origin: 'quoted', ...empty, quoted, reports: 0, expected };
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
	return {
		year,
		era: reports[0]?.era ?? eraOfYear(year),
		value,
		origin: 'printed',
		numerator,
		denominator,
		interval,
		quoted: null,
		reports: reports.length,
		expected
	};
}
