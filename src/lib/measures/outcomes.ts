import { outcomes, type Outcome } from '#lib/report/codes.ts';
import { eraOfYear, type Era } from '#lib/report/era.ts';
import { reportsOfAgency } from './agency.ts';
import { added, additive, type Contribution } from './contributions.ts';
import { evaluate, sumOf } from './evaluate.ts';
import { readingIn } from './measure.ts';
import { measures } from './registry.ts';
import type { ReportFacts } from './series.ts';

/** How the applications closed in a year ended. */
export type OutcomeYear = {
	year: number;
	era: Era | null;
	/** Cases by outcome; null where all its cells are blank. All null in a year without a report that holds them. */
	counts: Record<Outcome, number | null>;
	/** Fractions of `sum`, blanks taken as 0; all null where `sum` is null or 0. */
	shares: Record<Outcome, number | null>;
	/** The six counts added up: what the shares are of. */
	sum: number | null;
	/** （七）总计 as printed, or added up over offices: may differ from `sum` where reports do not add up. */
	printedTotal: number | null;
	reports: number;
};

const each = <T>(value: (outcome: Outcome) => T) =>
	Object.fromEntries(outcomes.map((outcome) => [outcome, value(outcome)])) as Record<Outcome, T>;

/** The eras whose forms have all six outcomes; the 统计表 up to 2018 sorts answers otherwise. */
export function sortsOutcomes(era: Era | null): boolean {
	return era !== null && outcomes.every((id) => readingIn(measures[id], era) !== null);
}

/** The outcomes of the reports of a year, added up. */
export function outcomesOf(reports: readonly ReportFacts[], year: number): OutcomeYear {
	const whole = reports
		.filter((report) => report.year === year)
		.map((facts) => ({ facts, parts: each((id) => evaluate(measures[id], facts)) }))
		.filter(({ parts }) => outcomes.every((outcome) => parts[outcome] !== null));
	const counts = each((outcome) => sumOf(whole.map(({ parts }) => parts[outcome]?.value ?? null)));
	const sum = sumOf(Object.values(counts));
	const totals = whole.flatMap(({ facts }): Contribution[] => {
		const evaluation = evaluate(measures.total, facts);
		return evaluation ? [{ facts, evaluation }] : [];
	});
	return {
		year,
		era: whole[0]?.facts.era ?? eraOfYear(year),
		counts,
		shares: each((outcome) => (sum ? (counts[outcome] ?? 0) / sum : null)),
		sum,
		printedTotal: added(measures.total, totals).value,
		reports: whole.length
	};
}

/** The outcome mix of a district, added up as `districtSeries` does. A report that lacks one of the outcomes is left out whole. */
export function districtOutcomes(
	facts: readonly ReportFacts[],
	years: readonly number[]
): OutcomeYear[] {
	const { reports } = additive(facts);
	return years.map((year) => outcomesOf(reports, year));
}

/** The outcome mix of one agency. */
export function agencyOutcomes(
	facts: readonly ReportFacts[],
	agencyId: number,
	years: readonly number[]
): OutcomeYear[] {
	const own = reportsOfAgency(facts, agencyId);
	return years.map((year) => outcomesOf(own, year));
}
