import { evaluate, quotient, sumOf, type Evaluation } from './evaluate.ts';
import type { Measure } from './measure.ts';
import type { ReportFacts } from './series.ts';

/** `offices`: the sum of single offices' reports; `aggregate`: the district's own report, which sums them already. */
export type Basis = 'offices' | 'aggregate';

/** What one report brings to a district's number. */
export type Contribution = { facts: ReportFacts; evaluation: Evaluation };

/** The reports that may be added up, and what they are. Aggregates are never added to their parts, nor to each other. */
export function additive(facts: readonly ReportFacts[]): {
	basis: Basis;
	reports: ReportFacts[];
} {
	const offices = facts.filter((report) => report.scope === 'agency');
	if (offices.length) return { basis: 'offices', reports: offices };
	const aggregates = facts.filter((report) => report.scope === 'aggregate');
	if (!aggregates.length) return { basis: 'offices', reports: [...facts] };
	const held = (agencyId: number) =>
		aggregates.filter((report) => report.agencyId === agencyId).length;
	const widest = aggregates
		.map((report) => report.agencyId)
		.toSorted((a, b) => held(b) - held(a) || a - b)[0];
	return {
		basis: 'aggregate',
		reports: aggregates.filter((report) => report.agencyId === widest)
	};
}

/** The parts that a district's number of a year is made of, by agency, and the reports of that year that lack its cells. */
export function contributions(
	measure: Measure,
	facts: readonly ReportFacts[],
	year: number
): { basis: Basis; parts: Contribution[]; lacking: ReportFacts[] } {
	const { basis, reports } = additive(facts);
	const parts: Contribution[] = [];
	const lacking: ReportFacts[] = [];
	for (const report of reports.filter((report) => report.year === year)) {
		const evaluation = evaluate(measure, report);
		if (!evaluation || halfBlank(measure, evaluation)) lacking.push(report);
		else parts.push({ facts: report, evaluation });
	}
	return { basis, parts, lacking };
}

/** A rate with one side blank cannot be added: its numbers would count on one side only. */
function halfBlank(measure: Measure, { numerator, denominator }: Evaluation): boolean {
	return (
		measure.denominator !== null && denominator === null && numerator !== null && numerator !== 0
	);
}

/** Contributions added up: counts as sums, rates as sum by sum, never as a mean of rates. */
export function added(
	measure: Measure,
	parts: readonly Contribution[]
): Pick<Evaluation, 'value' | 'numerator' | 'denominator'> {
	const evaluations = parts.map((part) => part.evaluation);
	if (!measure.denominator)
		return {
			value: sumOf(evaluations.map((evaluation) => evaluation.value)),
			numerator: null,
			denominator: null
		};
	const numerator = sumOf(evaluations.map((evaluation) => evaluation.numerator));
	const denominator = sumOf(evaluations.map((evaluation) => evaluation.denominator));
	return { value: quotient(measure.unit, numerator, denominator), numerator, denominator };
}

/**
 * How much a district's number rose from one year to another, in the measure's unit, over those agencies alone that count in
 * both; null where none does. An agency that only came or went moves it by nothing.
 */
export function differenceOfSame(
	measure: Measure,
	facts: readonly ReportFacts[],
	from: number,
	to: number
): number | null {
	const [before, now] = [from, to].map((year) => contributions(measure, facts, year).parts);
	if (!before || !now) return null;
	const among = (parts: readonly Contribution[], others: readonly Contribution[]) =>
		added(
			measure,
			parts.filter((part) => others.some(({ facts }) => facts.agencyId === part.facts.agencyId))
		).value;
	const [first, second] = [among(before, now), among(now, before)];
	return first === null || second === null ? null : second - first;
}
