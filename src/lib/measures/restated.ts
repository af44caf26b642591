import type { Reform } from '#lib/register/reform.ts';
import { compositionOf } from '#lib/register/restate.ts';
import { agencySeries, reportsOfAgency } from './agency.ts';
import { added, type Contribution } from './contributions.ts';
import { evaluate } from './evaluate.ts';
import type { Measure } from './measure.ts';
import { outcomesOf, type OutcomeYear } from './outcomes.ts';
import { missingPoint, printedPoint } from './point.ts';
import type { Point, QuotedValue, ReportFacts, Series } from './series.ts';

/** A year of the restated series without a number, and why: whose numbers are missing, or the reform before which it cannot be told. */
export type Untold = { year: number; missing: readonly number[]; broken: Reform | null };

export type RestatedSeries = { series: Series; untold: Untold[] };

const isWhole = (measure: Measure, { evaluation }: Contribution) =>
	measure.denominator
		? evaluation.numerator !== null && evaluation.denominator !== null
		: evaluation.value !== null;

/**
 * A measure of what is one agency today, by year, over all reforms: before a merger the numbers of all that were merged, added
 * up as a district's are, only where each of them has one; before a split none.
 */
export function restatedSeries(
	measure: Measure,
	facts: readonly ReportFacts[],
	quoted: readonly QuotedValue[],
	agencyId: number,
	reforms: readonly Reform[],
	years: readonly number[]
): RestatedSeries {
	const untold: Untold[] = [];
	const points = years.map((year): Point => {
		const composition = compositionOf(agencyId, reforms, year);
		if (composition.kind === 'broken') {
			untold.push({ year, missing: [], broken: composition.reform });
			return missingPoint(year, 0, 1);
		}
		const { agencyIds } = composition;
		const [only] = agencyIds;
		if (agencyIds.length === 1 && only !== undefined)
			return agencySeries(measure, facts, quoted, only, [year]).points[0]!;
		const parts = agencyIds.flatMap((id): Contribution[] => {
			const report = reportsOfAgency(facts, id).find((report) => report.year === year);
			const evaluation = report ? evaluate(measure, report) : null;
			return report && evaluation ? [{ facts: report, evaluation }] : [];
		});
		const whole = parts.filter((part) => isWhole(measure, part));
		if (whole.length < agencyIds.length) {
			const told = whole.map((part) => part.facts.agencyId);
			untold.push({ year, missing: agencyIds.filter((id) => !told.includes(id)), broken: null });
			return missingPoint(year, whole.length, agencyIds.length);
		}
		const inIt = whole.map((part) => part.facts);
		return printedPoint(measure, year, inIt, added(measure, whole), agencyIds.length);
	});
	return { series: { measure: measure.id, points }, untold };
}

/** The outcome mix of what is one agency today; a year in which one of its parts has no outcomes is empty. */
export function restatedOutcomes(
	facts: readonly ReportFacts[],
	agencyId: number,
	reforms: readonly Reform[],
	years: readonly number[]
): OutcomeYear[] {
	return years.map((year) => {
		const composition = compositionOf(agencyId, reforms, year);
		const ids = composition.kind === 'sum' ? composition.agencyIds : [];
		const reports = ids.flatMap((id) => reportsOfAgency(facts, id));
		const told = outcomesOf(reports, year);
		return told.reports === ids.length ? told : outcomesOf([], year);
	});
}

/** The reports of all that is one agency today, of every year. */
export function restatedReports(
	facts: readonly ReportFacts[],
	agencyId: number,
	reforms: readonly Reform[]
): ReportFacts[] {
	const years = [...new Set(facts.map((report) => report.year))];
	return years.flatMap((year) => {
		const composition = compositionOf(agencyId, reforms, year);
		const ids = composition.kind === 'sum' ? composition.agencyIds : [];
		return ids.flatMap((id) => reportsOfAgency(facts, id).filter((report) => report.year === year));
	});
}
