import type { Locale, Wording } from '#lib/report/locale.ts';
import { placeKey, placeName, type Place } from '#lib/report/place.ts';
import { evaluate } from './evaluate.ts';
import { readingIn, type Measure } from './measure.ts';
import type { ReportFacts } from './series.ts';

/** Why a report has no value of a measure; `places` are the cells that are not there, or hold no number. */
export type WhyNone =
	| { kind: 'not_counted' }
	| { kind: 'absent'; places: Place[] }
	| { kind: 'blank'; places: Place[] }
	| { kind: 'nothing_to_divide_by' };

/** Null where the report has a value. */
export function whyNone(measure: Measure, facts: ReportFacts): WhyNone | null {
	const reading = readingIn(measure, facts.era);
	if (!reading) return { kind: 'not_counted' };
	const evaluation = evaluate(measure, facts);
	if (evaluation === null) {
		const needed = [...(reading.numerator[0] ?? []), ...(reading.denominator?.[0] ?? [])];
		return { kind: 'absent', places: needed.filter((place) => !facts.values.has(placeKey(place))) };
	}
	if (evaluation.value !== null) return null;
	const blank = evaluation.cells.filter(({ value }) => value === null).map(({ place }) => place);
	const { numerator, denominator } = evaluation;
	return measure.denominator && numerator !== null && denominator !== null
		? { kind: 'nothing_to_divide_by' }
		: { kind: 'blank', places: blank };
}

const said: Readonly<Record<WhyNone['kind'], Wording>> = {
	not_counted: {
		'zh-CN': '当年的格式不统计这一项',
		en: 'the year’s format does not count it'
	},
	absent: { 'zh-CN': '年报里没有读到', en: 'not read in the report' },
	blank: { 'zh-CN': '年报里是空白，空白不当作 0', en: 'blank in the report, which is not 0' },
	nothing_to_divide_by: { 'zh-CN': '分母不大于 0，无从计算', en: 'nothing to divide by' }
};

/** The reason in words, with the first cell that it is about. */
export function whyNoneInWords(why: WhyNone, locale: Locale): string {
	const [first, ...more] = 'places' in why ? why.places : [];
	if (!first) return said[why.kind][locale];
	const name = placeName(first, locale);
	const others = more.length
		? locale === 'zh-CN'
			? `等 ${more.length + 1} 格`
			: ` and ${more.length} more`
		: '';
	return locale === 'zh-CN'
		? `${name}${others}${said[why.kind][locale]}`
		: `${name}${others}: ${said[why.kind][locale]}`;
}
