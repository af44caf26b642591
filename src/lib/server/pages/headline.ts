import { changeAt } from '#lib/measures/change.ts';
import type { Measure } from '#lib/measures/measure.ts';
import { measures } from '#lib/measures/registry.ts';
import type { Series } from '#lib/measures/series.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/report/locale.ts';

/** Fewer earlier years than this make no record. */
const fewestForRecord = 3;

/** A rate that moves by less than this many percentage points is called steady. */
const steadyPoints = 0.5;

/** How a measure moved from an earlier year to the one told of, over the offices alone that count in both. */
export type OverSameOffices = (measure: Measure, from: number) => number | null;

/**
 * What a year brought, in half a line: 申请为 2019 年以来最多，公开率上升. Null where the numbers do not carry it: no year
 * before, a base under ten cases, or a turn that the offices with numbers in both years did not take.
 */
export function headline(
	received: Series,
	disclosure: Series,
	overSame: OverSameOffices,
	year: number,
	locale: Locale
): string | null {
	const clauses = [
		applications(received, overSame, year, locale),
		rate(disclosure, overSame, year, locale)
	].filter((clause) => clause !== null);
	return clauses.length ? clauses.join(locale === 'zh-CN' ? '，' : ', ') : null;
}

function applications(
	series: Series,
	overSame: OverSameOffices,
	year: number,
	locale: Locale
): string | null {
	const change = changeAt(measures.received_new, series, year);
	if (!change || change.small || change.quoted || change.approximate) return null;
	const now = series.points.find((point) => point.year === year);
	const earlier = series.points.filter(
		(point) =>
			point.year < year &&
			point.value !== null &&
			point.origin === 'printed' &&
			point.approximate === now?.approximate
	);
	const since = earlier[0]?.year;
	const differences = earlier.map((point) => ({
		all: change.to - (point.value ?? 0),
		same: overSame(measures.received_new, point.year)
	}));
	if (since !== undefined && earlier.length >= fewestForRecord) {
		if (differences.every(({ all, same }) => all > 0 && same !== null && same > 0))
			return m.district_headline_most({ since }, { locale });
		if (differences.every(({ all, same }) => all < 0 && same !== null && same < 0))
			return m.district_headline_fewest({ since }, { locale });
	}
	const same = overSame(measures.received_new, change.fromYear);
	if (same === null || Math.sign(same) !== Math.sign(change.difference)) return null;
	if (same > 0) return m.district_headline_more({}, { locale });
	if (same < 0) return m.district_headline_fewer({}, { locale });
	return m.district_headline_same({}, { locale });
}

function rate(
	series: Series,
	overSame: OverSameOffices,
	year: number,
	locale: Locale
): string | null {
	const change = changeAt(measures.disclosure_rate, series, year);
	if (!change || change.small || change.approximate) return null;
	const same = overSame(measures.disclosure_rate, change.fromYear);
	if (same === null) return null;
	const steady = [change.difference, same].map((turn) => Math.abs(turn) * 100 < steadyPoints);
	if (steady.every(Boolean)) return m.district_headline_rate_steady({}, { locale });
	if (steady.some(Boolean) || Math.sign(same) !== Math.sign(change.difference)) return null;
	return same > 0
		? m.district_headline_rate_up({}, { locale })
		: m.district_headline_rate_down({}, { locale });
}
