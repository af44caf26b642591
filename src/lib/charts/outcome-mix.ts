import { outcomeNames, outcomes, type Outcome } from '#lib/report/codes.ts';
import { formatCompact, formatCount } from '#lib/measures/number.ts';
import type { OutcomeYear } from '#lib/measures/outcomes.ts';
import { fewestForPercent } from '#lib/measures/sentences.ts';
import {
	base,
	isNarrow,
	quiet,
	textWidth,
	type ChartOption,
	type Json,
	type View
} from './option.ts';
import { labelOnOutcome } from './theme.ts';
import { words } from './chart-words.ts';
import { eventBreaks, type YearEvents } from './year-event.ts';

/** `leftOut` are the years whose form sorts outcomes otherwise: they are not drawn beside the others. */
export type OutcomeMix = YearEvents & { years: OutcomeYear[]; leftOut?: readonly number[] };

/** Patterns beside colours, for readers who do not tell the colours apart; the two strongest fills stay plain. */
const patterns: Readonly<Record<Outcome, Json>> = {
	granted: null,
	partial: {
		symbol: 'rect',
		dashArrayX: [1, 0],
		dashArrayY: [1.5, 6],
		rotation: Math.PI / 4,
		symbolSize: 1
	},
	denied: null,
	unavailable: {
		symbol: 'rect',
		dashArrayX: [1, 0],
		dashArrayY: [1.5, 6],
		rotation: -Math.PI / 4,
		symbolSize: 1
	},
	rejected: {
		symbol: 'rect',
		dashArrayX: [1, 0],
		dashArrayY: [1, 4],
		symbolSize: 1
	},
	other: {
		symbol: 'rect',
		dashArrayX: [1, 0],
		dashArrayY: [1, 5],
		rotation: Math.PI / 2,
		symbolSize: 1
	}
};

const rowHeight = (view: View) => (isNarrow(view) ? 34 : 30);
const legend = { icon: 14, afterIcon: 5, margin: 24 };
const legendGap = (view: View) => (isNarrow(view) ? 10 : 14);

/** How many lines the six names take, each after the other as long as there is room. */
function legendRows(view: View): number {
	const room = view.width - legend.margin;
	let rows = 1;
	let used = 0;
	for (const outcome of outcomes) {
		const name = textWidth(outcomeNames[outcome][view.locale], 12);
		const item = legend.icon + legend.afterIcon + name;
		if (used > 0 && used + item > room) {
			rows += 1;
			used = 0;
		}
		used += item + legendGap(view);
	}
	return rows;
}

const legendHeight = (view: View) => legendRows(view) * 22 + 8;

export function outcomeMixHeight({ years }: OutcomeMix, view: View): number {
	return legendHeight(view) + years.length * rowHeight(view) + 30;
}

/** Percent where enough was closed, the cases themselves where it was not; nothing where there is no room. */
function shareLabel(year: OutcomeYear, outcome: Outcome, plot: number): string | null {
	const share = year.shares[outcome];
	const count = year.counts[outcome];
	if (!share || count === null || year.sum === null) return null;
	const text = year.sum < fewestForPercent ? formatCount(count) : `${Math.round(share * 100)}%`;
	return textWidth(text, 11) + 8 <= share * plot ? text : null;
}

/** Six outcomes by year, each year as 100 %; what was closed stands at the right. */
export function outcomeMix(data: OutcomeMix, view: View): ChartOption {
	const { theme, locale } = view;
	const { years } = data;
	const totals = years.map(({ sum }) =>
		sum === null ? words.noValue[locale] : formatCompact(sum, locale)
	);
	const unit = words.cases[locale];
	const right = Math.ceil(Math.max(...totals.map((text) => textWidth(text + unit, 12)), 24)) + 16;
	const events = eventBreaks(years, data.events ?? [], locale);
	const left = events.length ? 42 + Math.ceil(textWidth(longest(events), 11)) : 42;
	const plot = view.width - left - right;
	const axis = {
		type: 'category',
		inverse: true,
		axisTick: { show: false },
		axisLine: { show: false }
	};
	return {
		...base(theme),
		grid: { left, right, top: legendHeight(view), bottom: 26 },
		legend: {
			top: 0,
			left: 0,
			width: view.width - legend.margin,
			icon: 'rect',
			itemWidth: legend.icon,
			itemHeight: 12,
			itemGap: legendGap(view),
			selectedMode: false,
			textStyle: { color: theme.muted, fontSize: 12 },
			data: outcomes.map((outcome) => outcomeNames[outcome][locale])
		},
		xAxis: {
			type: 'value',
			min: 0,
			max: 100,
			interval: isNarrow(view) ? 50 : 20,
			...(events.length ? { axisLine: { show: false }, axisTick: { show: false } } : {}),
			axisLabel: { color: theme.muted, fontSize: 12, formatter: '{value}%' },
			splitLine: { lineStyle: { color: theme.grid } }
		},
		yAxis: [
			{
				...axis,
				data: years.map(({ year }) => String(year)),
				axisLabel: { color: theme.ink, fontSize: 12 }
			},
			{
				...axis,
				position: 'right',
				data: totals.map((text, index) =>
					years[index]?.sum === null ? text : `${text}${unit && ` ${unit}`}`
				),
				axisLabel: { color: theme.muted, fontSize: 12 }
			},
			...(events.length ? [eventAxis(years.length)] : [])
		],
		series: [
			...outcomes.map((outcome) => ({
				type: 'bar',
				name: outcomeNames[outcome][locale],
				stack: 'outcomes',
				barWidth: Math.round(rowHeight(view) * 0.66),
				itemStyle: {
					color: theme[outcome],
					borderColor: theme.ground,
					borderWidth: 0.75,
					decal: decal(outcome, view)
				},
				data: years.map((year) => {
					const share = year.shares[outcome];
					const text = shareLabel(year, outcome, plot);
					return {
						value: share === null ? null : Math.round(share * 1e5) / 1e3,
						label: {
							show: text !== null,
							position: 'inside',
							formatter: text ?? '',
							color: theme[labelOnOutcome[outcome]],
							fontSize: 11,
							...(patterns[outcome]
								? { backgroundColor: theme[outcome], padding: [1, 3], borderRadius: 2 }
								: {})
						}
					};
				}),
				...quiet
			})),
			...(events.length ? [eventSeries(events, view)] : [])
		]
	};
}

const longest = (events: readonly { name: string }[]) =>
	events.map(({ name }) => name).reduce((one, other) => (other.length > one.length ? other : one));

/** A hidden axis whose whole numbers lie between the rows of the years. */
function eventAxis(years: number): Json {
	return { type: 'value', inverse: true, min: 0, max: years, show: false, position: 'left' };
}

/** A line between two years for each event, its word left of it, under the year that it follows. */
function eventSeries(events: readonly { at: number; name: string }[], { theme }: View): Json {
	return {
		type: 'line',
		name: 'events',
		yAxisIndex: 2,
		data: [],
		silent: true,
		tooltip: { show: false },
		markLine: {
			silent: true,
			symbol: 'none',
			animation: false,
			lineStyle: { type: 'solid', color: theme.ink, width: 1 },
			data: events.map(({ at, name }) => ({
				yAxis: at,
				label: {
					show: true,
					position: 'start',
					distance: 34,
					formatter: name,
					color: theme.ink,
					fontSize: 11
				}
			}))
		}
	};
}

function decal(outcome: Outcome, view: View): Json {
	const pattern = patterns[outcome];
	if (!pattern) return null;
	return { ...(pattern as { [key: string]: Json }), color: view.theme.ground };
}
