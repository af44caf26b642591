import { quotient } from './evaluate.ts';
import type { GivenMeasure, ProseMeasure } from './measure.ts';
import { missingPoint } from './point.ts';
import type { Point, QuotedValue, Series } from './series.ts';
import { eraOfYear } from '#lib/report/era.ts';

/** What a year's own prose tells of a measure: its one number, or several that differ, of which none is taken. */
export type Told = { value: QuotedValue | null; several: QuotedValue[] };

/** The number that an agency's own report of a year tells in prose. */
export function toldIn(
	measure: ProseMeasure,
	quoted: readonly QuotedValue[],
	agencyId: number,
	year: number
): Told {
	const own = quoted.filter(
		(value) =>
			value.agencyId === agencyId &&
			value.measure === measure.figure &&
			value.year === year &&
			value.reportYear === year
	);
	const [first] = own;
	const alike = own.every(({ value }) => value === first?.value);
	return { value: alike ? (first ?? null) : null, several: alike ? [] : own };
}

/** A measure that only prose tells, of one agency by year. A year that tells none, or two that differ, is a gap. */
export function toldSeries(
	measure: ProseMeasure,
	quoted: readonly QuotedValue[],
	agencyId: number,
	years: readonly number[]
): Series {
	const points = years.map((year): Point => {
		const { value } = toldIn(measure, quoted, agencyId, year);
		const missing = missingPoint(year, value ? 1 : 0, 1);
		return value ? { ...missing, value: value.value, origin: 'quoted', quoted: value } : missing;
	});
	return { measure: measure.id, points };
}

/** A year's numerator and denominator of a given measure, found out by other work; null where they are not known. */
export type Given = { year: number; numerator: number | null; denominator: number | null };

/** A given measure by year. */
export function givenSeries(
	measure: GivenMeasure,
	given: readonly Given[],
	years: readonly number[]
): Series {
	const points = years.map((year): Point => {
		const parts = given.find((parts) => parts.year === year);
		if (!parts) return missingPoint(year, 0, 1);
		const { numerator, denominator } = parts;
		const value = quotient(measure.unit, numerator, denominator);
		return {
			...missingPoint(year, 1, 1),
			era: eraOfYear(year),
			value,
			origin: value === null ? 'missing' : 'printed',
			numerator,
			denominator
		};
	});
	return { measure: measure.id, points };
}
