import type { Locale } from '#lib/report/locale.ts';
import type { Basis } from './contributions.ts';
import { changeAt, type Change } from './change.ts';
import type { MeasureId } from './measure.ts';
import { formatCount, formatPercent, formatRelative, formatSize, formatValue } from './number.ts';
import type { PeerSummary } from './peers.ts';
import { measures } from './registry.ts';
import type { Point, Series } from './series.ts';

/** A run of a sentence; with `measure` and `year` it is a figure, and leads to how it was made. */
export type Segment = { text: string; measure?: MeasureId; year?: number };

/** How many reports a district has for a year. `held` includes those that came late. */
export type Reporting = { expected: number; held: number; late: number; missing: number };

export type DistrictNumbers = {
	year: number;
	basis: Basis;
	received: Series;
	disclosure: Series;
	/** null where who has reported is not to be told. */
	reporting: Reporting | null;
};

export type AgencyNumbers = {
	year: number;
	received: Series;
	disclosure: Series;
	carriedOut: Series;
	/** The middle of its peers' applications received; null where there are too few. */
	peers: PeerSummary | null;
};

/** Below this many closed cases a sentence gives the cases themselves, not a percentage. */
export const fewestForPercent = 10;

const words = (text: string): Segment => ({ text });
const figure = (text: string, measure: MeasureId, year: number): Segment => ({
	text,
	measure,
	year
});
const at = (series: Series, year: number): Point | null =>
	series.points.find((point) => point.year === year) ?? null;
const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

const changeOfCount: Readonly<Record<Locale, (change: Change) => string>> = {
	'zh-CN': (change) => {
		const size = formatSize({ unit: 'count' }, change.difference);
		const notes = [
			change.percent !== null && !change.small ? formatRelative(change.percent) : '',
			change.from === 0 ? '上年为 0 件' : '',
			change.approximate ? '两年口径近似' : '',
			change.quoted ? `上年的 ${formatCount(change.from)} 件只见于年报正文` : '',
			change.coverageDiffers ? '两年已报单位数不同' : ''
		].filter(Boolean);
		const verb =
			change.difference === 0
				? '与上年持平'
				: `比上年${change.difference > 0 ? '多' : '少'} ${size} 件`;
		return verb + (change.difference && notes.length ? `（${notes.join('；')}）` : '');
	},
	en: (change) => {
		const size = formatSize({ unit: 'count' }, change.difference);
		const notes = [
			change.percent !== null && !change.small ? formatRelative(change.percent) : '',
			change.from === 0 ? 'none the year before' : '',
			change.approximate ? 'counted only roughly alike' : '',
			change.quoted
				? `the ${formatCount(change.from)} of the year before stand only in a report’s prose`
				: '',
			change.coverageDiffers ? 'not the same number of reports in both years' : ''
		].filter(Boolean);
		const verb =
			change.difference === 0
				? 'the same as the year before'
				: `${size} ${change.difference > 0 ? 'more' : 'fewer'} than the year before`;
		return verb + (change.difference && notes.length ? ` (${notes.join('; ')})` : '');
	}
};

const changeOfRate: Readonly<Record<Locale, (change: Change) => string>> = {
	'zh-CN': (change) => {
		const size = formatSize({ unit: 'rate' }, change.difference);
		if (Number(size) === 0) return '与上年持平';
		const note = change.approximate ? '（两年口径近似）' : '';
		return `${change.difference > 0 ? '上升' : '下降'} ${size} 个百分点${note}`;
	},
	en: (change) => {
		const size = formatSize({ unit: 'rate' }, change.difference);
		if (Number(size) === 0) return 'unchanged';
		const note = change.approximate ? ' (counted only roughly alike)' : '';
		return `${change.difference > 0 ? 'up' : 'down'} ${size} percentage points${note}`;
	}
};

type Clause<T> = (numbers: T) => Segment[];

function receivedChange(series: Series, year: number, locale: Locale): Segment[] {
	const change = changeAt(measures.received_new, series, year);
	const separator = locale === 'zh-CN' ? '，' : ', ';
	const none =
		locale === 'zh-CN' ? '上年没有数据可比' : 'with no figure of the year before to compare';
	return [words(separator + (change ? changeOfCount[locale](change) : none))];
}

const disclosureClause: Readonly<Record<Locale, (series: Series, year: number) => Segment[]>> = {
	'zh-CN': (series, year) => {
		const point = at(series, year);
		if (!point || point.numerator === null || point.denominator === null)
			return [words(`${year} 年的公开率无法计算：年报没有可用的办结数。`)];
		if (point.value === null) return [words('全年没有办结的申请。')];
		const { numerator, denominator } = point;
		if (denominator < fewestForPercent)
			return [
				words('办结 '),
				figure(formatCount(denominator), 'total', year),
				words(' 件，其中予以公开和部分公开 '),
				figure(formatCount(numerator), 'disclosure_rate', year),
				words(' 件；件数少，不宜比较比率。')
			];
		const change = changeAt(measures.disclosure_rate, series, year);
		return [
			words('予以公开和部分公开占办结的 '),
			figure(formatPercent(point.value), 'disclosure_rate', year),
			words(change && !change.small ? `，${changeOfRate['zh-CN'](change)}。` : '。')
		];
	},
	en: (series, year) => {
		const point = at(series, year);
		if (!point || point.numerator === null || point.denominator === null)
			return [
				words(
					` The disclosure rate of ${year} cannot be told: no usable number of closed applications.`
				)
			];
		if (point.value === null) return [words(' No application was closed in the year.')];
		const { numerator, denominator } = point;
		if (denominator < fewestForPercent)
			return [
				words(' Of '),
				figure(formatCount(denominator), 'total', year),
				words(' closed, '),
				figure(formatCount(numerator), 'disclosure_rate', year),
				words(
					` ${plural(numerator, 'was', 'were')} granted in full or in part: too few to compare rates.`
				)
			];
		const change = changeAt(measures.disclosure_rate, series, year);
		return [
			words(' Granted in full or in part: '),
			figure(formatPercent(point.value), 'disclosure_rate', year),
			words(` of those closed${change && !change.small ? `, ${changeOfRate.en(change)}` : ''}.`)
		];
	}
};

function reportingClause({ expected, held, late, missing }: Reporting, locale: Locale): Segment[] {
	if (expected === 0) return [];
	if (locale === 'zh-CN')
		return [
			words(`${formatCount(held)} 个单位已报`),
			words(late ? `（其中 ${formatCount(late)} 个逾期）` : ''),
			words(missing ? `，${formatCount(missing)} 个未报。` : '，没有未报的单位。')
		].filter((segment) => segment.text);
	const lateWords = late ? ` (${formatCount(late)} of them late)` : '';
	const rest = missing
		? `${formatCount(missing)} ${plural(missing, 'is', 'are')} missing.`
		: 'none is missing.';
	return [
		words(
			` ${formatCount(held)} ${plural(held, 'report is', 'reports are')} in${lateWords}, ${rest}`
		)
	];
}

const districtReceived: Readonly<Record<Locale, Clause<DistrictNumbers>>> = {
	'zh-CN': ({ year, basis, received }) => {
		const point = at(received, year);
		if (point?.value == null) return [words(`${year} 年没有可用的新收申请数。`)];
		const subject =
			basis === 'aggregate'
				? `据汇总年报，${year} 年共收到申请 `
				: point.origin === 'quoted' || point.expected <= 1
					? `${year} 年收到申请 `
					: point.reports < point.expected
						? `全区 ${formatCount(point.expected)} 个单位中，有数据的 ${formatCount(point.reports)} 个共收到申请 `
						: `全区 ${formatCount(point.reports)} 个单位共收到申请 `;
		return [
			words(subject),
			figure(formatValue(measures.received_new, point.value), 'received_new', year),
			words(' 件'),
			...receivedChange(received, year, 'zh-CN'),
			words('。')
		];
	},
	en: ({ year, basis, received }) => {
		const point = at(received, year);
		if (point?.value == null)
			return [words(`There is no usable number of applications for ${year}.`)];
		const subject =
			basis === 'aggregate'
				? `By the aggregate report, ${year} brought `
				: point.origin === 'quoted' || point.expected <= 1
					? `${year} brought `
					: point.reports < point.expected
						? `The ${formatCount(point.reports)} of ${formatCount(point.expected)} offices with figures received `
						: `All ${formatCount(point.reports)} offices together received `;
		return [
			words(subject),
			figure(formatValue(measures.received_new, point.value), 'received_new', year),
			words(` ${plural(point.value, 'application', 'applications')}`),
			...receivedChange(received, year, 'en'),
			words('.')
		];
	}
};

/** What a district's numbers of a year say, figure by figure. Each clause rests on a number; what is missing is said. */
export function districtSentences(numbers: DistrictNumbers, locale: Locale): Segment[] {
	return [
		...districtReceived[locale](numbers),
		...disclosureClause[locale](numbers.disclosure, numbers.year),
		...(numbers.basis === 'offices' && numbers.reporting
			? reportingClause(numbers.reporting, locale)
			: [])
	];
}

const agencyReceived: Readonly<Record<Locale, Clause<AgencyNumbers>>> = {
	'zh-CN': ({ year, received, peers }) => {
		const point = at(received, year);
		if (point?.value == null) return [words(`${year} 年没有可用的新收申请数。`)];
		return [
			words(
				point.origin === 'quoted'
					? `据${point.quoted?.reportYear === year ? '当年' : '次年'}年报正文，${year} 年收到申请 `
					: `${year} 年收到申请 `
			),
			figure(formatValue(measures.received_new, point.value), 'received_new', year),
			words(' 件'),
			...receivedChange(received, year, 'zh-CN'),
			words(
				peers
					? `；同类 ${formatCount(peers.peers)} 个单位的中位数为 ${formatCount(peers.median)} 件。`
					: '。'
			)
		];
	},
	en: ({ year, received, peers }) => {
		const point = at(received, year);
		if (point?.value == null)
			return [words(`There is no usable number of applications for ${year}.`)];
		return [
			words(
				point.origin === 'quoted'
					? `By ${point.quoted?.reportYear === year ? 'its' : 'a later'} report’s prose, ${year} brought `
					: `${year} brought `
			),
			figure(formatValue(measures.received_new, point.value), 'received_new', year),
			words(` ${plural(point.value, 'application', 'applications')}`),
			...receivedChange(received, year, 'en'),
			words(
				peers
					? `; the median of its ${formatCount(peers.peers)} peers is ${formatCount(peers.median)}.`
					: '.'
			)
		];
	}
};

function carriedClause(series: Series, year: number, locale: Locale): Segment[] {
	const value = at(series, year)?.value;
	if (value == null) return [];
	const number = figure(formatCount(value), 'carried_out', year);
	return locale === 'zh-CN'
		? [words('结转下年 '), number, words(' 件。')]
		: [words(' Carried over: '), number, words('.')];
}

/** What one agency's numbers of a year say. */
export function agencySentences(numbers: AgencyNumbers, locale: Locale): Segment[] {
	const { year, received, disclosure, carriedOut } = numbers;
	const printed = at(received, year)?.origin !== 'quoted';
	return [
		...agencyReceived[locale](numbers),
		...(printed ? disclosureClause[locale](disclosure, year) : []),
		...(printed ? carriedClause(carriedOut, year, locale) : [])
	];
}
