import { added, additive, contributions, type Basis } from './contributions.ts';
import type { Measure } from './measure.ts';
import { missingPoint, printedPoint, quotedPoint, quotedValue } from './point.ts';
import type { Point, QuotedValue, ReportFacts, Series } from './series.ts';

export type DistrictSeries = { series: Series; basis: Basis };

/**
 * A measure of a whole district by year: sums over single offices' reports, or the district's own aggregate where no office's
 * report is held. `expectedByYear` says how many offices' reports are due; a year without a report stays a gap. A value
 * known only from prose stands in only where it speaks for all that is expected.
 */
export function districtSeries(
	measure: Measure,
	facts: readonly ReportFacts[],
	quoted: readonly QuotedValue[],
	expectedByYear: Readonly<Record<number, number>>,
	years: readonly number[]
): DistrictSeries {
	const { basis, reports } = additive(facts);
	const speakers = new Set(reports.map((report) => report.agencyId));
	const points = years.map((year): Point => {
		const expected = basis === 'aggregate' ? 1 : (expectedByYear[year] ?? 0);
		const { parts } = contributions(measure, facts, year);
		if (parts.length) {
			const inIt = parts.map((part) => part.facts);
			return printedPoint(
				measure,
				year,
				inIt,
				added(measure, parts),
				Math.max(expected, inIt.length)
			);
		}
		const stated = quotedValue(measure, quoted, year);
		if (stated && expected <= 1 && speakers.size === 1 && speakers.has(stated.agencyId))
			return quotedPoint(measure, stated, 0, expected);
		return missingPoint(year, 0, expected);
	});
	return { series: { measure: measure.id, points }, basis };
}
