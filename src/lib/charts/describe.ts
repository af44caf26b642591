import { outcomes } from '#lib/report/codes.ts';
import type { Locale, Wording } from '#lib/report/locale.ts';
import { changeAt } from '#lib/measures/change.ts';
import type { Unit } from '#lib/measures/measure.ts';
import { formatCount, formatDifference, formatPercent, formatValue } from '#lib/measures/number.ts';
import type { Point, Series } from '#lib/measures/series.ts';
import type { ChartData, ChartKind } from './draw.ts';
import type { OutcomeMix } from './outcome-mix.ts';
import type { ProblemAreas } from './problem-areas.ts';
import { measureOfSeries, type AgencyWithPeers, type YearBars } from './year-bars.ts';
import { eventsInWords } from './year-event.ts';

/** The words of a chart: `subtitle` gives the unit and what is unusual; `summary` tells it to those who do not see it. */
export type Description = { subtitle: string; summary: string };

const sentence = (clauses: (string | null)[], locale: Locale) =>
	clauses.filter((clause) => clause !== null).join(locale === 'zh-CN' ? '；' : '; ');

const yearsOf = (points: readonly Point[]) => points.map((point) => point.year);
const span = (years: readonly number[]) =>
	years.length > 1 ? `${years[0]}–${years.at(-1)}` : String(years[0] ?? '');

/** More years than this with a report missing are counted, not listed. */
const longestList = 3;

function partial(points: readonly Point[], locale: Locale): string | null {
	const years = points.filter(
		({ origin, reports, expected }) => origin === 'printed' && reports < expected
	);
	if (!years.length) return null;
	const chinese = locale === 'zh-CN';
	if (years.length > longestList)
		return chinese
			? `${years.length} 个年份有单位缺数据，见表格`
			: `in ${years.length} years some reports are missing: see the table`;
	const listed = years.map(({ year, reports, expected }) =>
		chinese ? `${year} 年 ${reports}/${expected}` : `${year}: ${reports}/${expected}`
	);
	return chinese ? `有数据的单位：${listed.join('、')}` : `reports with data: ${listed.join(', ')}`;
}

function unusual(points: readonly Point[], locale: Locale): (string | null)[] {
	const chinese = locale === 'zh-CN';
	const quoted = yearsOf(points.filter((point) => point.origin === 'quoted'));
	const missing = yearsOf(points.filter((point) => point.origin === 'missing'));
	return [
		quoted.length
			? chinese
				? `空心的 ${quoted.join('、')} 年只见于年报正文`
				: `hollow: ${quoted.join(', ')}, known only from prose`
			: null,
		missing.length
			? chinese
				? `缺 ${missing.join('、')} 年`
				: `no figure for ${missing.join(', ')}`
			: null,
		partial(points, locale)
	];
}

const unitWords: Readonly<Record<Unit, Wording>> = {
	count: { 'zh-CN': '件', en: 'cases' },
	rate: { 'zh-CN': '%，竖线为 95% 区间', en: '%, vertical lines are 95% intervals' },
	per_100: { 'zh-CN': '每百件申请', en: 'per 100 applications' },
	ten_thousand_yuan: { 'zh-CN': '万元', en: '10,000 yuan' },
	yuan: { 'zh-CN': '元', en: 'yuan' }
};

function told(series: Series, locale: Locale): string {
	const measure = measureOfSeries(series);
	const values = series.points.map(({ year, value, origin }) => {
		const mark = origin === 'quoted' ? (locale === 'zh-CN' ? '（转引）' : ' (quoted)') : '';
		const none = locale === 'zh-CN' ? '无数据' : 'no figure';
		return `${year}: ${value === null ? none : formatValue(measure, value)}${mark}`;
	});
	return `${measure.name[locale]}. ${values.join(', ')}`;
}

/** Why years of the form up to 2018 stand only roughly beside the others; the break is drawn between them. */
function roughly(series: Series, locale: Locale): string | null {
	if (!series.points.some((point) => point.approximate)) return null;
	const why = measureOfSeries(series).before2019.why[locale].replace(/[。.]$/, '');
	return locale === 'zh-CN' ? `口径近似：${why}` : `roughly comparable: ${why}`;
}

function describeBars(data: YearBars, locale: Locale): Description {
	const { series, current } = data;
	const measure = measureOfSeries(series);
	const change = changeAt(measure, series, current);
	const difference = change
		? locale === 'zh-CN'
			? `. ${current} 年比上年 ${formatDifference(measure, change.difference, locale)}`
			: `. ${current} against the year before: ${formatDifference(measure, change.difference, locale)}`
		: '';
	return {
		subtitle: sentence(
			[
				unitWords[measure.unit][locale],
				...unusual(series.points, locale),
				roughly(series, locale),
				...eventsInWords(data, locale)
			],
			locale
		),
		summary: [told(series, locale) + difference, ...eventsInWords(data, locale)].join('. ')
	};
}

function describePeers(data: AgencyWithPeers, locale: Locale): Description {
	const bars = describeBars(data, locale);
	const { peers } = data;
	const measure = measureOfSeries(data.series);
	const numbers = peers.map((peer) => peer.peers);
	const fewest = Math.min(...numbers);
	const most = Math.max(...numbers);
	const howMany = fewest === most ? String(most) : `${fewest}–${most}`;
	const chinese = locale === 'zh-CN';
	const clause = !peers.length
		? chinese
			? '同类单位不足 3 个，不作比较'
			: 'fewer than 3 peers: no comparison'
		: chinese
			? `同类 ${howMany} 个单位的中位数与四分位区间`
			: `median and quartiles of ${howMany} peers`;
	const medians = peers
		.map((peer) => `${peer.year}: ${formatValue(measure, peer.median)}`)
		.join(', ');
	return {
		subtitle: sentence([bars.subtitle, clause], locale),
		summary: medians ? `${bars.summary}. ${clause}: ${medians}` : bars.summary
	};
}

function describeOutcomes(data: OutcomeMix, locale: Locale): Description {
	const { years, leftOut = [] } = data;
	const chinese = locale === 'zh-CN';
	const gaps = years.filter((year) => year.sum === null).map((year) => year.year);
	const differing = years
		.filter(
			({ sum, printedTotal }) => sum !== null && printedTotal !== null && sum !== printedTotal
		)
		.map((year) => year.year);
	const few = years.some(({ sum }) => sum !== null && sum > 0 && sum < 10);
	const disclosed = years.flatMap(({ year, counts, sum }) =>
		sum ? [`${year}: ${formatPercent(((counts.granted ?? 0) + (counts.partial ?? 0)) / sum)}`] : []
	);
	return {
		subtitle: sentence(
			[
				chinese
					? `占当年办结件数，${span(years.map((year) => year.year))}`
					: `share of the applications closed, ${span(years.map((year) => year.year))}`,
				gaps.length
					? chinese
						? `缺 ${gaps.join('、')} 年`
						: `no figures for ${gaps.join(', ')}`
					: null,
				leftOut.length
					? chinese
						? `${span(leftOut)} 年的统计表分类不同，不并列`
						: `the form of ${span(leftOut)} sorts answers otherwise and is not shown beside`
					: null,
				few
					? chinese
						? '办结不足 10 件的年份标件数'
						: 'years with fewer than 10 closed are labelled in cases'
					: null,
				differing.length
					? chinese
						? `${differing.join('、')} 年六类之和与所印总计不符`
						: `in ${differing.join(', ')} the six do not add up to the printed total`
					: null,
				...eventsInWords(data, locale)
			],
			locale
		),
		summary: chinese
			? `各年处理结果构成，共 ${outcomes.length} 类。予以公开和部分公开合计占比：${disclosed.join('，')}`
			: `Outcomes by year, ${outcomes.length} kinds. Granted in full or in part: ${disclosed.join(', ')}`
	};
}

function describeAreas(
	{ areas, years, counts, reports }: ProblemAreas,
	locale: Locale
): Description {
	const chinese = locale === 'zh-CN';
	const last = years.length - 1;
	const ranked = areas
		.map((area, index) => ({ name: area.name[locale], count: counts[index]?.[last] ?? 0 }))
		.filter(({ count }) => count > 0)
		.toSorted((a, b) => b.count - a.count)
		.slice(0, 3)
		.map(({ name, count }) => `${name} ${formatCount(count)}`);
	return {
		subtitle: chinese
			? '在年报第五部分提到该类问题的单位数；n 为当年读到的年报数'
			: 'offices that name such a problem in section 5; n is the number of reports read',
		summary: chinese
			? `问题领域与年份的热力图。${years[last] ?? ''} 年 ${reports[last] ?? 0} 份年报中最多的：${ranked.join('，') || '无'}`
			: `Heat map of problem areas by year. Most named in the ${reports[last] ?? 0} reports of ${years[last] ?? ''}: ${ranked.join(', ') || 'none'}`
	};
}

const describers: {
	readonly [Kind in ChartKind]: (data: ChartData[Kind], locale: Locale) => Description;
} = {
	applications_by_year: describeBars,
	agency_with_peers: describePeers,
	outcome_mix: describeOutcomes,
	problem_areas: describeAreas,
	sparkline: describeBars
};

/** A chart's subtitle and spoken summary, made from its own numbers. */
export function describe<Kind extends ChartKind>(
	spec: { kind: Kind; data: ChartData[Kind] },
	locale: Locale
): Description {
	return describers[spec.kind](spec.data, locale);
}
