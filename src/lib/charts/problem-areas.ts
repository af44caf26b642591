import type { Wording } from '#lib/report/locale.ts';
import {
	base,
	isNarrow,
	quiet,
	textWidth,
	type ChartOption,
	type Json,
	type View
} from './option.ts';
import type { Theme, TokenName } from './theme.ts';
import { words } from './chart-words.ts';

/**
 * How many agencies name a problem of an area in a year: `counts[area][year]`; null where no report of the year is held.
 * `reports` is how many reports of the year were read.
 */
export type ProblemAreas = {
	areas: { code: string; name: Wording }[];
	years: number[];
	counts: (number | null)[][];
	reports: number[];
};

const steps = ['heat-0', 'heat-1', 'heat-2', 'heat-3', 'heat-4'] as const satisfies TokenName[];

const rowHeight = (view: View) => (isNarrow(view) ? 34 : 28);

export function problemAreasHeight({ areas }: ProblemAreas, view: View): number {
	return Math.max(areas.length, 1) * rowHeight(view) + 48;
}

/** 0 has its own, palest step; the rest share the range up to the highest count. */
function heatStep(count: number, highest: number): (typeof steps)[number] {
	if (count <= 0 || highest <= 0) return 'heat-0';
	const step = Math.min(4, Math.ceil((count / highest) * 4));
	return steps[step] ?? 'heat-4';
}

function labelColour(step: TokenName, theme: Theme): string {
	return step === 'heat-3' || step === 'heat-4' ? theme['on-dark'] : theme.ink;
}

export function problemAreas(data: ProblemAreas, view: View): ChartOption {
	const { theme, locale } = view;
	const names = data.areas.map((area) => area.name[locale]);
	const longest = isNarrow(view) ? 96 : 170;
	const left =
		Math.ceil(Math.min(Math.max(...names.map((name) => textWidth(name, 12)), 24), longest)) + 12;
	const all = data.counts.flat().filter((count) => count !== null);
	const highest = Math.max(0, ...all);
	const column = (view.width - left - 8) / Math.max(data.years.length, 1);
	const cells = data.counts.flatMap((row, y) =>
		row.map((count, x): Json => {
			const step = heatStep(count ?? 0, highest);
			return {
				value: [x, y, count ?? -1],
				itemStyle: { borderColor: theme.ground, borderWidth: 2 },
				label: {
					show: true,
					formatter: count === null ? '–' : String(count),
					color: count === null ? theme.muted : labelColour(step, theme),
					fontSize: 12
				}
			};
		})
	);
	return {
		...base(theme),
		grid: { left, right: 8, top: 4, bottom: 42 },
		xAxis: {
			type: 'category',
			data: data.years.map((year, index) => {
				const reports = data.reports[index] ?? 0;
				const label = column < 34 ? `'${String(year).slice(2)}` : String(year);
				const count = textWidth(`n=${reports}`, 12) + 4 > column ? reports : `n=${reports}`;
				return `${label}\n${reports ? count : words.missing[locale]}`;
			}),
			axisTick: { show: false },
			axisLine: { show: false },
			axisLabel: { color: theme.muted, fontSize: 12, lineHeight: 16, interval: 0 }
		},
		yAxis: {
			type: 'category',
			inverse: true,
			data: names,
			axisTick: { show: false },
			axisLine: { show: false },
			axisLabel: {
				color: theme.ink,
				fontSize: 12,
				width: longest,
				overflow: 'break',
				lineHeight: 14
			}
		},
		visualMap: {
			type: 'piecewise',
			show: false,
			dimension: 2,
			pieces: [
				{ value: -1, color: theme.ground },
				{ value: 0, color: theme['heat-0'] },
				...steps.slice(1).map((step, index) => ({
					gt: (highest * index) / 4,
					lte: (highest * (index + 1)) / 4,
					color: theme[step]
				}))
			]
		},
		series: [{ type: 'heatmap', name: words.area[locale], data: cells, ...quiet }]
	};
}
