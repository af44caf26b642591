import { evaluate } from './evaluate.ts';
import type { Measure } from './measure.ts';
import { missingPoint, printedPoint, quotedPoint, quotedValue } from './point.ts';
import type { Point, QuotedValue, ReportFacts, Series } from './series.ts';

/** The reports that speak for one agency, one a year: its own where a government has an aggregate beside it. */
export function reportsOfAgency(facts: readonly ReportFacts[], agencyId: number): ReportFacts[] {
	const byYear = new Map<number, ReportFacts>();
	for (const report of facts.filter((report) => report.agencyId === agencyId)) {
		const other = byYear.get(report.year);
		if (!other || other.scope === 'aggregate') byYear.set(report.year, report);
	}
	return [...byYear.values()];
}

/**
 * A measure of one agency by year. A year without a report may be known from another year's prose, and one whose report has no
 * table (as many up to 2013) from its own: its origin is then `quoted`. A report that holds no such cell is a gap with `reports` 1; one that prints it blank is `printed` without a value.
 */
export function agencySeries(
	measure: Measure,
	facts: readonly ReportFacts[],
	quoted: readonly QuotedValue[],
	agencyId: number,
	years: readonly number[]
): Series {
	const own = reportsOfAgency(facts, agencyId);
	const stated = quoted.filter((value) => value.agencyId === agencyId);
	const points = years.map((year): Point => {
		const report = own.find((report) => report.year === year);
		const evaluation = report ? evaluate(measure, report) : null;
		if (report && evaluation) return printedPoint(measure, year, [report], evaluation, 1);
		const tableless = report?.era === 'pre2019' && report.values.size === 0;
		const value = quotedValue(measure, stated, year, tableless);
		return value
			? quotedPoint(measure, value, value.reportYear === year ? 1 : 0, 1)
			: missingPoint(year, report ? 1 : 0, 1);
	});
	return { measure: measure.id, points };
}
