import type { Outcome } from '#lib/report/codes.ts';
import type { Era } from '#lib/report/era.ts';
import type { Wording } from '#lib/report/locale.ts';
import type { Place } from '#lib/report/place.ts';

/** `count`: cases; `rate`: a fraction 0-1, shown in percent; `per_100`: cases for each 100 of the denominator. */
export const units = ['count', 'rate', 'per_100'] as const;
export type Unit = (typeof units)[number];

export const measureIds = [
	'received_new',
	'carried_in',
	'total',
	'carried_out',
	'granted',
	'partial',
	'denied',
	'unavailable',
	'rejected',
	'other',
	'disclosure_rate',
	'disputes_per_100',
	'correction_rate',
	'carry_rate'
] as const satisfies readonly (Outcome | string)[];
export type MeasureId = (typeof measureIds)[number];

/** What a rise means for the public's right to know. */
export type Direction = 'better' | 'worse' | 'neither';

/**
 * Cells to add up. Each inner list is one way in which formats print the same number; the first way whose cells are all in
 * the report is taken, so that no number is counted twice.
 */
export type Sum = readonly (readonly Place[])[];

/**
 * How a measure reads in the 统计表 of reports up to 2018: counted in the same way or nearly so, with the rows to add up, or not at
 * all. `why` says it to a reader.
 */
export type EarlierReading =
	| {
			kind: 'same' | 'approximate';
			formula: Wording;
			why: Wording;
			numerator: Sum;
			denominator: Sum | null;
	  }
	| { kind: 'broken'; why: Wording };

export type Measure = {
	id: MeasureId;
	name: Wording;
	formula: Wording;
	unit: Unit;
	direction: Direction;
	/** Eras whose reports count it in the same way. */
	eras: readonly Era[];
	/** The article or form clause that it rests on. */
	source: Wording;
	/** What a reader must know before comparing; null where there is nothing. */
	caution: Wording | null;
	numerator: Sum;
	/** null for a count. */
	denominator: Sum | null;
	before2019: EarlierReading;
};

/** The cells that a measure adds up in an era, and the formula in words; null where the era does not count it. */
export function readingIn(
	measure: Measure,
	era: Era
): Pick<Measure, 'formula' | 'numerator' | 'denominator'> | null {
	if (era !== 'pre2019') return measure.eras.includes(era) ? measure : null;
	return measure.before2019.kind === 'broken' ? null : measure.before2019;
}

/** Whether an era's numbers of a measure stand only roughly beside those of the others. */
export function isApproximate(measure: Measure, era: Era | null): boolean {
	return era === 'pre2019' && measure.before2019.kind === 'approximate';
}

/** Every cell that a measure may need, in whichever era. */
export function placesOfMeasure(measure: Measure): Place[] {
	const readings = [measure, ...(measure.before2019.kind === 'broken' ? [] : [measure.before2019])];
	return readings.flatMap(({ numerator, denominator }) => [
		...numerator.flat(),
		...(denominator?.flat() ?? [])
	]);
}
