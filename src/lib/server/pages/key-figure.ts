import { changeAt } from '#lib/measures/change.ts';
import type { Measure, Unit } from '#lib/measures/measure.ts';
import {
	formatDifference,
	formatSize,
	formatPercent,
	formatRelative,
	formatValue
} from '#lib/measures/number.ts';
import { measures } from '#lib/measures/registry.ts';
import type { Series } from '#lib/measures/series.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/report/locale.ts';

/** A figure ready to be shown: numbers formatted, words in the reader's language. */
export type KeyFigureView = {
	id: string;
	label: string;
	value: string;
	unit?: string;
	href?: string;
	change?: {
		text: string;
		direction: 'rise' | 'fall' | 'same';
		tone: 'better' | 'worse' | 'neither';
	};
	interval?: string;
	alert?: string;
	note?: string;
	/** Values by year for the sparkline, null for a gap. */
	trend: { year: number; value: number | null }[];
};

/** The measures at the head of a district's and an agency's page. */
export const keyMeasures: readonly Measure[] = [
	measures.received_new,
	measures.disclosure_rate,
	measures.disputes_per_100,
	measures.carried_out
];

/** Fewer cases than this make rates that move by chance. */
export const fewCases = 30;

const unitNames: Readonly<Record<Unit, Readonly<Record<Locale, string | undefined>>>> = {
	count: { 'zh-CN': '件', en: undefined },
	rate: { 'zh-CN': undefined, en: undefined },
	per_100: { 'zh-CN': undefined, en: undefined },
	ten_thousand_yuan: { 'zh-CN': '万元', en: '10,000 yuan' },
	yuan: { 'zh-CN': '元', en: 'yuan' }
};

/** A measure's value of one year with the change on the year before; an em dash where there is no value. */
export function keyFigure(
	measure: Measure,
	series: Series,
	year: number,
	href: string,
	locale: Locale
): KeyFigureView {
	const point = series.points.find((point) => point.year === year);
	const trend = series.points
		.filter((point) => point.year <= year)
		.map(({ year, value }) => ({ year, value }));
	const figure: KeyFigureView = {
		id: measure.id,
		label: measure.name[locale],
		value: '—',
		trend
	};
	if (!point || point.value === null) {
		const broken = point?.era === 'pre2019' && measure.before2019.kind === 'broken';
		return broken ? { ...figure, note: m.district_not_counted({}, { locale }) } : figure;
	}
	figure.value = formatValue(measure, point.value);
	figure.unit = unitNames[measure.unit][locale];
	figure.href = href;
	if (point.interval) {
		const [low, high] = point.interval.map(formatPercent);
		if (low && high) figure.interval = m.district_interval({ low, high }, { locale });
	}
	const change = changeAt(measure, series, year);
	if (!change) {
		figure.note = m.district_change_none({}, { locale });
		return figure;
	}
	const percent = change.percent === null ? '' : formatRelative(change.percent);
	const difference = formatDifference(measure, change.difference, locale);
	figure.change = {
		text:
			percent === '' ? difference : m.district_change_percent({ difference, percent }, { locale }),
		...turn(measure, change.difference)
	};
	const few = measure.denominator !== null && (point.denominator ?? 0) < fewCases;
	if (few) figure.note = m.district_few({}, { locale });
	else if (change.approximate) figure.note = m.district_approximate({}, { locale });
	else if (change.small) figure.note = m.district_small_base({}, { locale });
	return figure;
}

function turn(
	measure: Measure,
	difference: number
): Pick<NonNullable<KeyFigureView['change']>, 'direction' | 'tone'> {
	if (!/[1-9]/.test(formatSize(measure, difference))) return { direction: 'same', tone: 'neither' };
	const rise = difference > 0;
	const direction = rise ? 'rise' : 'fall';
	if (measure.direction === 'neither') return { direction, tone: 'neither' };
	return { direction, tone: (measure.direction === 'better') === rise ? 'better' : 'worse' };
}
