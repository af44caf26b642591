import { outcomeNames, outcomes } from '#lib/report/codes.ts';
import type { Locale } from '#lib/report/locale.ts';
import { formatPercent } from '#lib/measures/number.ts';
import type { PeerSummary } from '#lib/measures/peers.ts';
import type { Point, Series } from '#lib/measures/series.ts';
import type { Table } from '#lib/publish/csv.ts';
import type { ChartData, ChartKind } from './draw.ts';
import type { OutcomeMix } from './outcome-mix.ts';
import type { ProblemAreas } from './problem-areas.ts';
import { words } from './chart-words.ts';
import { measureOfSeries } from './year-bars.ts';

export type { Table };

const round = (value: number | null, digits: number) =>
	value === null ? null : Number(value.toFixed(digits));

function originOf(point: Point, locale: Locale): string {
	switch (point.origin) {
		case 'printed':
			return words.printed[locale];
		case 'missing':
			return point.reports > 0 ? words.noValue[locale] : words.missing[locale];
		case 'quoted': {
			const year = point.quoted?.reportYear;
			const quote = point.quoted?.quote ?? '';
			return locale === 'zh-CN'
				? `${year} 年年报正文：“${quote}”`
				: `Prose of the ${year} report: “${quote}”`;
		}
	}
}

function seriesTable(series: Series, peers: readonly PeerSummary[], locale: Locale): Table {
	const measure = measureOfSeries(series);
	const rate = measure.unit === 'rate';
	const shown = (value: number | null) => (rate ? percent(value) : round(value, 4));
	const percent = (value: number | null) => (value === null ? null : formatPercent(value));
	const divided = measure.denominator !== null;
	const rough = series.points.some((point) => point.approximate);
	const definitionOf = ({ value, approximate }: Point) =>
		value === null ? null : words[approximate ? 'approximate' : 'usual'][locale];
	const many = series.points.some((point) => point.expected > 1);
	return {
		columns: [
			words.year[locale],
			measure.name[locale],
			...(divided ? [words.numerator[locale], words.denominator[locale]] : []),
			...(rate ? [words.interval[locale]] : []),
			...(peers.length ? [words.median[locale], words.quartiles[locale], words.peers[locale]] : []),
			...(many ? [words.reports[locale], words.expected[locale]] : []),
			...(rough ? [words.definition[locale]] : []),
			words.origin[locale]
		],
		rows: series.points.map((point) => {
			const peer = peers.find((peer) => peer.year === point.year);
			return [
				point.year,
				shown(point.value),
				...(divided ? [point.numerator, point.denominator] : []),
				...(rate ? [point.interval && point.interval.map(formatPercent).join('–')] : []),
				...(peers.length
					? [
							shown(peer?.median ?? null),
							peer ? `${shown(peer.lowerQuartile)}–${shown(peer.upperQuartile)}` : null,
							peer?.peers ?? null
						]
					: []),
				...(many ? [point.reports, point.expected] : []),
				...(rough ? [definitionOf(point)] : []),
				originOf(point, locale)
			];
		})
	};
}

function outcomeTable({ years }: OutcomeMix, locale: Locale): Table {
	return {
		columns: [
			words.year[locale],
			...outcomes.flatMap((outcome) => [
				outcomeNames[outcome][locale],
				`${outcomeNames[outcome][locale]} ${words.share[locale]}`
			]),
			words.closed[locale]
		],
		rows: years.map((year) => [
			year.year,
			...outcomes.flatMap((outcome) => {
				const share = year.shares[outcome];
				return [year.counts[outcome], share === null ? null : formatPercent(share)];
			}),
			year.sum
		])
	};
}

function areasTable({ areas, years, counts, reports }: ProblemAreas, locale: Locale): Table {
	return {
		columns: [words.area[locale], ...years.map(String)],
		rows: [
			...areas.map((area, index) => [area.name[locale], ...(counts[index] ?? [])]),
			[words.reports[locale], ...reports]
		]
	};
}

const tables: {
	readonly [Kind in ChartKind]: (data: ChartData[Kind], locale: Locale) => Table;
} = {
	applications_by_year: ({ series }, locale) => seriesTable(series, [], locale),
	agency_with_peers: ({ series, peers }, locale) => seriesTable(series, peers, locale),
	outcome_mix: outcomeTable,
	problem_areas: areasTable,
	sparkline: ({ series }, locale) => seriesTable(series, [], locale)
};

/** The same numbers as the chart's, as a table with its heads in the reader's language. */
export function chartTable<Kind extends ChartKind>(
	spec: { kind: Kind; data: ChartData[Kind] },
	locale: Locale
): Table {
	return tables[spec.kind](spec.data, locale);
}
