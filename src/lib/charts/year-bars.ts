import { measureOf } from '#lib/measures/registry.ts';
import type { Measure } from '#lib/measures/measure.ts';
import type { PeerSummary } from '#lib/measures/peers.ts';
import type { Series } from '#lib/measures/series.ts';
import { base, isNarrow, type ChartOption, type View } from './option.ts';
import { peerAxis, peerBand, peerLegend } from './peer-band.ts';
import { betweenAxis, breakRoom, breakSeries, eraBreaks, yearLabels } from './year-axis.ts';
import { eventBreaks, type YearEvents } from './year-event.ts';
import { bars, dots, labels } from './year-marks.ts';
import { yearScale } from './year-scale.ts';

/** A measure by year. `current` is the year in view, drawn in seal red. */
export type YearBars = YearEvents & { series: Series; current: number };

/** The same for one agency, with the middle of its peers. */
export type AgencyWithPeers = YearBars & { peers: PeerSummary[] };

/** The measure that a series is of; throws where it names none. */
export function measureOfSeries(series: Series): Measure {
	const measure = measureOf(series.measure);
	if (!measure) throw new Error(`No measure is called “${series.measure}”.`);
	return measure;
}

const rightRoom = 8;
const roomOverMarks = 24;

/** Counts as bars and rates as dots by year, before the band of peers where there are any. */
export function yearBars(data: AgencyWithPeers, view: View): ChartOption {
	const { series, current, peers } = data;
	const { points } = series;
	const { theme } = view;
	const measure = measureOfSeries(series);
	const ticks = isNarrow(view) ? 3 : 4;
	const scale = yearScale(measure, points, peers, { locale: view.locale, ticks });
	const left = scale.labelRoom + 12;
	const columnWidth = (view.width - left - rightRoom) / Math.max(points.length, 1);
	const barWidth = Math.round(Math.min(columnWidth * 0.62, 46));
	const bandWidth = Math.round(Math.min(columnWidth * 0.88, 66));
	const years = yearLabels(points, columnWidth);
	const breaks = [
		...eraBreaks(points, view.locale),
		...eventBreaks(points, data.events ?? [], view.locale)
	].toSorted((one, other) => one.at - other.at);
	const band = peerBand(points, peers, scale, bandWidth, view);
	return {
		...base(theme),
		grid: {
			left,
			right: rightRoom,
			top: roomOverMarks + (peers.length ? 24 : 0) + breakRoom(breaks, columnWidth),
			bottom: years.some((label) => label.includes('\n')) ? 42 : 26
		},
		legend: peerLegend(peers, view),
		xAxis: [
			{
				type: 'category',
				data: years,
				axisTick: { show: false },
				axisLine: { lineStyle: { color: theme.hairline } },
				axisLabel: { color: theme.muted, fontSize: 12, interval: 0, lineHeight: 16 }
			},
			betweenAxis(points.length),
			peerAxis(years)
		],
		yAxis: {
			type: 'value',
			min: 0,
			max: scale.max,
			interval: scale.interval,
			axisLine: { show: false },
			axisTick: { show: false },
			axisLabel: { color: theme.muted, fontSize: 12, formatter: scale.template },
			splitLine: { lineStyle: { color: theme.grid } }
		},
		series: [
			...band.behind,
			measure.unit === 'rate'
				? dots(points, current, scale, view)
				: bars(points, current, scale, barWidth, view),
			...band.over,
			labels(measure, points, current, scale, { barWidth, columnWidth }, view),
			...(breaks.length ? [breakSeries(breaks, view, columnWidth, points.length)] : [])
		]
	};
}
