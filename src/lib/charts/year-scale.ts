import type { Locale } from '#lib/report/locale.ts';
import type { Measure } from '#lib/measures/measure.ts';
import { formatCount } from '#lib/measures/number.ts';
import type { PeerSummary } from '#lib/measures/peers.ts';
import type { Point } from '#lib/measures/series.ts';
import { textWidth } from './option.ts';

/** The value axis of a chart by year: what its numbers are divided by, and how its steps are labelled. */
export type YearScale = {
	/** A measure's value in the axis's unit. */
	plotted: (value: number) => number;
	/** A value in few characters, in the step of the axis: `126.9 万`. */
	compact: (value: number) => string;
	max: number;
	interval: number;
	/** ECharts template of the axis labels. */
	template: string;
	/** Room that the widest axis label takes. */
	labelRoom: number;
};

type Step = { divisor: number; suffix: string };
const plain: Step = { divisor: 1, suffix: '' };

const largeSteps: Readonly<Record<Locale, readonly (Step & { from: number })[]>> = {
	'zh-CN': [
		{ from: 1e8, divisor: 1e8, suffix: ' 亿' },
		{ from: 1e5, divisor: 1e4, suffix: ' 万' }
	],
	en: [
		{ from: 1e9, divisor: 1e9, suffix: 'bn' },
		{ from: 1e6, divisor: 1e6, suffix: 'm' }
	]
};

const steps = [1, 2, 2.5, 5, 10];

/** A round upper bound and the steps up to it; whole steps where cases are counted. */
function rounded(highest: number, ticks: number): { max: number; interval: number } {
	if (highest <= 0) return { max: 1, interval: 1 };
	const rough = highest / ticks;
	const magnitude = 10 ** Math.floor(Math.log10(rough));
	const step = (steps.find((step) => step * magnitude >= rough * 0.999) ?? 10) * magnitude;
	const interval = highest < 10 ? Math.max(1, Math.round(step)) : step;
	return { max: Math.ceil(highest / interval) * interval, interval };
}

function highestOf(points: readonly Point[], peers: readonly PeerSummary[]): number {
	return Math.max(
		0,
		...points.map((point) => point.value ?? 0),
		...points.map((point) => point.interval?.[1] ?? 0),
		...peers.map((peer) => peer.upperQuartile)
	);
}

export function yearScale(
	measure: Measure,
	points: readonly Point[],
	peers: readonly PeerSummary[],
	{ locale, ticks }: { locale: Locale; ticks: number }
): YearScale {
	const highest = highestOf(points, peers);
	const rate = measure.unit === 'rate';
	const large = largeSteps[locale].find(({ from }) => highest >= from);
	const { divisor, suffix } = rate ? { divisor: 0.01, suffix: '%' } : (large ?? plain);
	const plotted = (value: number) => Math.round((value / divisor) * 1e4) / 1e4;
	const { max, interval } = rate
		? rateSteps(plotted(highest), ticks)
		: rounded(plotted(highest), ticks);
	const widest = `${formatCount(max)}${suffix}`;
	const second = `${formatCount(max - interval)}${suffix}`;
	return {
		plotted,
		compact: (value) => `${formatCount(Math.round((value / divisor) * 10) / 10)}${suffix}`,
		max,
		interval,
		template: `{value}${suffix}`,
		labelRoom: Math.ceil(Math.max(textWidth(widest, 12), textWidth(second, 12)))
	};
}

/** Rates are shown up to 100 % once they pass a half, so that the whole is in view. */
function rateSteps(highest: number, ticks: number): { max: number; interval: number } {
	if (highest > 50) return { max: 100, interval: ticks < 4 ? 50 : 25 };
	const { max, interval } = rounded(highest, ticks);
	return { max: Math.min(100, max), interval };
}
