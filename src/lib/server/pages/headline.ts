import { changeAt } from '#lib/measures/change.ts';
import { measures } from '#lib/measures/registry.ts';
import type { Series } from '#lib/measures/series.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/report/locale.ts';

/** Fewer earlier years than this make no record. */
const fewestForRecord = 3;

/** A rate that moves by less than this many percentage points is called steady. */
const steadyPoints = 0.5;

/**
 * What a year brought, in half a line: 申请为 2019 年以来最多，公开率上升. Null where the numbers do not carry it: no year
 * before, a base under ten cases, or another number of offices in either year.
 */
export function headline(
	received: Series,
	disclosure: Series,
	year: number,
	locale: Locale
): string | null {
	const clauses = [applications(received, year, locale), rate(disclosure, year, locale)].filter(
		(clause) => clause !== null
	);
	return clauses.length ? clauses.join(locale === 'zh-CN' ? '，' : ', ') : null;
}

function applications(series: Series, year: number, locale: Locale): string | null {
	const change = changeAt(measures.received_new, series, year);
	if (!change || change.small || change.quoted) return null;
	const earlier = series.points.filter(
		(point) => point.year < year && point.value !== null && point.origin === 'printed'
	);
	const since = earlier[0]?.year;
	const values = earlier.map((point) => point.value ?? 0);
	if (since !== undefined && earlier.length >= fewestForRecord) {
		if (change.to > Math.max(...values)) return m.district_headline_most({ since }, { locale });
		if (change.to < Math.min(...values)) return m.district_headline_fewest({ since }, { locale });
	}
	if (change.difference > 0) return m.district_headline_more({}, { locale });
	if (change.difference < 0) return m.district_headline_fewer({}, { locale });
	return m.district_headline_same({}, { locale });
}

function rate(series: Series, year: number, locale: Locale): string | null {
	const change = changeAt(measures.disclosure_rate, series, year);
	if (!change || change.small) return null;
	if (Math.abs(change.difference) * 100 < steadyPoints)
		return m.district_headline_rate_steady({}, { locale });
	return change.difference > 0
		? m.district_headline_rate_up({}, { locale })
		: m.district_headline_rate_down({}, { locale });
}
