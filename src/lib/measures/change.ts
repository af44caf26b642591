import { isSum, type Definition } from './measure.ts';
import type { Point, Series } from './series.ts';

/** Below this many cases a change says little. */
const smallBase = 10;

/** How a year differs from the one before it. */
export type Change = {
	fromYear: number;
	toYear: number;
	from: number;
	to: number;
	/** In the measure's unit: cases, a fraction (0.014 is 1.4 百分点), or cases per 100. */
	difference: number;
	/** Relative change as a fraction; only for what can be added up, and null on a base of 0. */
	percent: number | null;
	/** The base, or for a rate either denominator, is under 10 cases. */
	small: boolean;
	/** One of the two values is known from prose only. */
	quoted: boolean;
	/** The two years lie in different format eras. */
	acrossEras: boolean;
	/** One of the two years is counted only roughly as the other is: 口径近似. */
	approximate: boolean;
	/** The two years rest on different numbers of reports. */
	coverageDiffers: boolean;
};

const baseOf = ({ unit }: Pick<Definition, 'unit'>, point: Point) =>
	isSum(unit) ? point.value : point.denominator;

/** The change from the year before to `year`; null where either year has no value. A gap is not bridged. */
export function changeAt(
	measure: Pick<Definition, 'unit'>,
	series: Series,
	year: number
): Change | null {
	const before = series.points.find((point) => point.year === year - 1);
	const now = series.points.find((point) => point.year === year);
	if (!before || !now || before.value === null || now.value === null) return null;
	const difference = now.value - before.value;
	const bases = isSum(measure.unit) ? [before] : [before, now];
	return {
		fromYear: before.year,
		toYear: now.year,
		from: before.value,
		to: now.value,
		difference,
		percent: isSum(measure.unit) && before.value > 0 ? difference / before.value : null,
		small: bases.some((point) => (baseOf(measure, point) ?? 0) < smallBase),
		quoted: before.origin === 'quoted' || now.origin === 'quoted',
		acrossEras: before.era !== now.era,
		approximate: before.approximate !== now.approximate,
		coverageDiffers:
			before.origin === 'printed' && now.origin === 'printed' && before.reports !== now.reports
	};
}
