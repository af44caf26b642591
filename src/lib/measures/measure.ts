import type { Outcome } from '#lib/report/codes.ts';
import type { Era } from '#lib/report/era.ts';
import type { Wording } from '#lib/report/locale.ts';
import type { Place } from '#lib/report/place.ts';
import type { MeasureGroup } from './measure-group.ts';

/**
 * `count`: cases or items; `rate`: a fraction 0-1, shown in percent; `per_100`: cases for each 100 of the denominator; money in
 * 万元 as table 二 prints it, or in yuan as prose tells it.
 */
export const units = ['count', 'rate', 'per_100', 'ten_thousand_yuan', 'yuan'] as const;
export type Unit = (typeof units)[number];

/** Whether numbers of a unit can be added up: cases, items and money, but no quotients. */
export function isSum(unit: Unit): boolean {
	return unit !== 'rate' && unit !== 'per_100';
}

/** Each row of （三） to （六） that is one reason of several; the ids are the codes of the rows. */
export const reasonIds = [
	'denied.state_secret',
	'denied.prohibited_by_law',
	'denied.public_security',
	'denied.third_party',
	'denied.internal_affairs',
	'denied.deliberative',
	'denied.enforcement_file',
	'denied.administrative_query',
	'unavailable.not_held',
	'unavailable.needs_creation',
	'unavailable.unclear',
	'rejected.petition',
	'rejected.duplicate',
	'rejected.published_material',
	'rejected.vexatious',
	'rejected.reconfirmation',
	'other.uncorrected',
	'other.unpaid',
	'other.other'
] as const;
export type ReasonId = (typeof reasonIds)[number];

/** The measures made of cells of statutory tables, in the order in which they are listed. */
export const measureIds = [
	'received_new',
	'carried_in',
	'total',
	'carried_out',
	'carry_rate',
	'granted',
	'partial',
	'denied',
	'unavailable',
	'rejected',
	'other',
	'disclosure_rate',
	'denial_rate',
	'unavailable_rate',
	'rejection_rate',
	...reasonIds,
	'share.natural_person',
	'share.company',
	'share.research',
	'share.nonprofit',
	'share.legal_service',
	'share.other_org',
	'reconsiderations_per_100',
	'lawsuits_per_100',
	'disputes_per_100',
	'correction_rate',
	'normative_documents.issued',
	'normative_documents.repealed',
	'normative_documents.in_force',
	'licences',
	'penalties',
	'coercion',
	'fees'
] as const satisfies readonly (Outcome | ReasonId | string)[];
export type MeasureId = (typeof measureIds)[number];

/** The measures told by prose alone. */
export const proseMeasureIds = [
	'published',
	'published.website',
	'published.wechat',
	'processing_fee'
] as const;
export type ProseMeasureId = (typeof proseMeasureIds)[number];

/** The measures whose parts other work finds out: the register and the comparison of texts. */
export const givenMeasureIds = ['originality', 'on_time_rate'] as const;
export type GivenMeasureId = (typeof givenMeasureIds)[number];

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

/** What a reader is told of a measure, wherever its numbers come from. */
export type Definition<Id extends string = string> = {
	id: Id;
	group: MeasureGroup;
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
};

/** A measure made of cells of statutory tables. */
export type Measure = Definition<MeasureId> & {
	kind: 'cells';
	numerator: Sum;
	/** null for a count. */
	denominator: Sum | null;
	before2019: EarlierReading;
};

/** A measure that only prose tells: `figure` is the code of the quoted figure, in yuan for money. */
export type ProseMeasure = Definition<ProseMeasureId> & { kind: 'prose'; figure: string };

/** A rate whose numerator and denominator are handed in, as no cell holds them. */
export type GivenMeasure = Definition<GivenMeasureId> & { kind: 'given' };

export type AnyMeasure = Measure | ProseMeasure | GivenMeasure;

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
