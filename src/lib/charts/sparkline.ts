import type { Series } from '#lib/measures/series.ts';
import { base, quiet, type ChartOption, type View } from './option.ts';

export type Sparkline = { series: Series; current: number };

/** A bare line of a measure by year, gaps left open, a dot on the year in view. */
export function sparkline({ series, current }: Sparkline, { theme }: View): ChartOption {
	const values = series.points.map((point) => point.value);
	const known = values.filter((value) => value !== null);
	const low = Math.min(...known);
	const high = Math.max(...known);
	const alone = (index: number) =>
		values[index - 1] == null && values[index + 1] == null && values[index] !== null;
	return {
		...base(theme),
		grid: { left: 4, right: 6, top: 5, bottom: 5 },
		xAxis: {
			type: 'category',
			show: false,
			boundaryGap: false,
			data: series.points.map(({ year }) => String(year))
		},
		yAxis: {
			type: 'value',
			show: false,
			min: known.length && low !== high ? low : 0,
			max: known.length && low !== high ? high : Math.max(1, (high || 1) * 2)
		},
		series: [
			{
				type: 'line',
				silent: true,
				connectNulls: false,
				showSymbol: true,
				symbol: 'circle',
				lineStyle: { color: theme.data, width: 1.5 },
				data: series.points.map((point, index) => ({
					value: point.value,
					symbolSize: point.year === current ? 6 : alone(index) ? 3 : 0,
					itemStyle: { color: point.year === current ? theme.seal : theme.data }
				})),
				...quiet
			}
		]
	};
}
