import type { Measure } from '#lib/measures/measure.ts';
import { formatValue } from '#lib/measures/number.ts';
import type { Point } from '#lib/measures/series.ts';
import { quiet, textWidth, type Json, type View } from './option.ts';
import type { Theme } from './theme.ts';
import { words } from './chart-words.ts';
import type { YearScale } from './year-scale.ts';

/** This year in seal red, the older form paler, the others in the data's blue. */
function markColour(point: Point, current: number, theme: Theme): string {
	if (point.year === current) return theme.seal;
	return point.era === 'pre2019' ? theme.older : theme.data;
}

/** Counts as bars; a value known from prose only is hollow and dashed. */
export function bars(
	points: readonly Point[],
	current: number,
	scale: YearScale,
	barWidth: number,
	{ theme }: View
): Json {
	return {
		type: 'bar',
		name: 'values',
		barWidth,
		barGap: '-100%',
		data: points.map((point): Json => {
			if (point.value === null) return { value: null };
			const colour = markColour(point, current, theme);
			return {
				value: scale.plotted(point.value),
				itemStyle:
					point.origin === 'quoted'
						? {
								color: theme.ground,
								borderColor: colour,
								borderWidth: 1.5,
								borderType: 'dashed'
							}
						: { color: colour }
			};
		}),
		...quiet
	};
}

/** Rates as dots, each with its 95 % interval as an upright line. */
export function dots(
	points: readonly Point[],
	current: number,
	scale: YearScale,
	{ theme }: View
): Json {
	return {
		type: 'scatter',
		name: 'values',
		symbol: 'circle',
		symbolSize: 10,
		z: 5,
		data: points.map((point): Json => {
			if (point.value === null) return { value: null };
			return {
				value: scale.plotted(point.value),
				itemStyle: { color: markColour(point, current, theme), opacity: 1 }
			};
		}),
		markLine: {
			silent: true,
			symbol: ['none', 'none'],
			animation: false,
			label: { show: false },
			data: points.flatMap((point, index): Json[] => {
				if (!point.interval) return [];
				const [low, high] = point.interval;
				const color = markColour(point, current, theme);
				return [
					[
						{
							coord: [index, scale.plotted(low)],
							lineStyle: { type: 'solid', color, width: 2 }
						},
						{ coord: [index, scale.plotted(high)] }
					]
				];
			})
		},
		...quiet
	};
}

/** Marks whose labels would stand this close, as a part of the axis, cover each other where they are wider than a year. */
const closeBy = 0.12;

/** Labels may reach this far over a year's edges: their widths are rough. */
const roomOverEdges = 2;

/** Points whose label a neighbour's would cover: of each two that of the year in view stays, else the later one. */
function coveredLabels(
	points: readonly Point[],
	current: number,
	scale: YearScale,
	room: number,
	labelOf: (value: number) => string
): Set<Point> {
	const hidden = new Set<Point>();
	const widthOf = (value: number) => textWidth(labelOf(value), 12);
	for (let index = points.length - 2; index >= 0; index -= 1) {
		const [point, next] = [points[index]!, points[index + 1]!];
		if (hidden.has(next) || point.value === null || next.value === null) continue;
		if ((widthOf(point.value) + widthOf(next.value)) / 2 <= room + roomOverEdges) continue;
		const apart = Math.abs(scale.plotted(point.value) - scale.plotted(next.value));
		if (apart > scale.max * closeBy) continue;
		hidden.add(point.year === current ? next : point);
	}
	return hidden;
}

function labelsOf(
	measure: Measure,
	points: readonly Point[],
	current: number,
	scale: YearScale,
	room: number,
	view: View
): string[] {
	const full = points.map((point) =>
		point.value === null ? '' : formatValue(measure, point.value)
	);
	const crowded = full.some((label) => textWidth(label, 12) > room);
	const short = (value: number) =>
		measure.unit === 'rate' ? `${Math.round(value * 100)}%` : scale.compact(value);
	const covered = crowded ? coveredLabels(points, current, scale, room, short) : new Set();
	return points.map((point, index) => {
		const { value, origin, reports } = point;
		if (covered.has(point)) return '';
		if (value === null) {
			const word = (reports > 0 ? words.noValue : words.missing)[view.locale];
			return textWidth(word, 11) > room ? '–' : word;
		}
		const label = crowded ? short(value) : (full[index] ?? '');
		return origin === 'quoted' ? `${label}\n${words.quoted[view.locale]}` : label;
	});
}

/** The labels over all marks, and the word in each gap: missing is never a bar of 0. */
export function labels(
	measure: Measure,
	points: readonly Point[],
	current: number,
	scale: YearScale,
	{ barWidth, columnWidth }: { barWidth: number; columnWidth: number },
	view: View
): Json {
	const { theme } = view;
	const texts = labelsOf(measure, points, current, scale, columnWidth, view);
	return {
		type: 'bar',
		name: 'labels',
		barWidth,
		barGap: '-100%',
		silent: true,
		z: 6,
		itemStyle: { color: 'transparent' },
		data: points.map((point, index): Json => {
			const now = point.year === current && point.value !== null;
			const plain = point.origin === 'printed';
			return {
				value: scale.plotted(Math.max(point.value ?? 0, point.interval?.[1] ?? 0)),
				label: {
					show: true,
					position: 'top',
					distance: point.interval ? 8 : 4,
					formatter: texts[index] ?? '',
					color: now ? theme.seal : plain ? theme.ink : theme.muted,
					fontWeight: now ? 'bold' : 'normal',
					fontSize: point.value === null ? 11 : 12,
					lineHeight: 14,
					textBorderColor: theme.ground,
					textBorderWidth: 3
				}
			};
		}),
		...quiet
	};
}
