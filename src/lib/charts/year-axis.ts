import { eraFormats } from '#lib/report/era.ts';
import type { Point } from '#lib/measures/series.ts';
import type { Locale } from '#lib/report/locale.ts';
import { textWidth, type Json, type View } from './option.ts';

/** Where one era gives way to the next, or with `event` the administration changed: `at` counts the years left of it. */
export type EraBreak = { at: number; name: string; event?: true };

/** Breaks between neighbouring years of different eras, named by the era that begins. */
export function eraBreaks(points: readonly Point[], locale: Locale): EraBreak[] {
	return points.flatMap((point, index) => {
		const before = points[index - 1];
		if (!before || !point.era || before.era === point.era) return [];
		return [{ at: index, name: eraFormats[point.era].name[locale] }];
	});
}

/** Axis labels: the year, and under it `38/40` where a report is missing and there is room. */
export function yearLabels(points: readonly Point[], columnWidth: number): string[] {
	return points.map(({ year, reports, expected, origin }) => {
		const long = String(year);
		const label = textWidth(long, 12) + 4 > columnWidth ? `'${long.slice(2)}` : long;
		const partial = origin === 'printed' && expected > 1 && reports < expected;
		return partial && columnWidth >= 36 ? `${label}\n${reports}/${expected}` : label;
	});
}

/** A second, hidden axis whose whole numbers lie between the years: dashed lines stand there. */
export function betweenAxis(years: number): Json {
	return { type: 'value', min: 0, max: years, show: false, position: 'bottom' };
}

const lineHeight = 16;
const labelSize = 11;

/** How many rows the names of the breaks need above the plot, so that none covers another. */
function breakRows(breaks: readonly EraBreak[], columnWidth: number): number[] {
	let free = -Infinity;
	let row = 0;
	return breaks.map(({ at, name }) => {
		const left = at * columnWidth;
		row = left < free ? row + 1 : 0;
		free = left + textWidth(name, labelSize) + 8;
		return row;
	});
}

/** Room above the plot for the names of the breaks. */
export function breakRoom(breaks: readonly EraBreak[], columnWidth: number): number {
	const rows = breakRows(breaks, columnWidth);
	return rows.length ? (Math.max(...rows) + 1) * lineHeight : 0;
}

/** The series that carries the dashed lines between eras, with the name of the era that begins beside each. */
export function breakSeries(
	breaks: readonly EraBreak[],
	view: View,
	columnWidth: number,
	years: number
): Json {
	const rows = breakRows(breaks, columnWidth);
	return {
		type: 'line',
		name: 'eras',
		xAxisIndex: 1,
		data: [],
		silent: true,
		tooltip: { show: false },
		markLine: {
			silent: true,
			symbol: 'none',
			animation: false,
			lineStyle: { type: 'dashed', color: view.theme.muted, width: 1, opacity: 0.8 },
			data: breaks.map(({ at, name, event }, index) => {
				const wide = textWidth(name, labelSize);
				const endsBeyond = at * columnWidth + wide > years * columnWidth + 12;
				return {
					xAxis: at,
					...(event
						? { lineStyle: { type: 'solid', color: view.theme.ink, width: 1, opacity: 1 } }
						: {}),
					label: {
						show: true,
						position: 'end',
						distance: [0, 3 + (rows[index] ?? 0) * lineHeight],
						align: endsBeyond ? 'right' : 'left',
						padding: endsBeyond ? [0, 4, 0, 0] : [0, 0, 0, 0],
						formatter: name,
						color: event ? view.theme.ink : view.theme.muted,
						fontSize: labelSize
					}
				};
			})
		}
	};
}
