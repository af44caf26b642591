import {
	applicants,
	outcomes,
	rowsOfOutcome,
	type Applicant,
	type Outcome
} from '#lib/report/codes.ts';
import { placeKey, type Place } from '#lib/report/place.ts';
import type { ReportFacts } from './series.ts';

export type Link = { applicant: Applicant; outcome: Outcome; cases: number };

/** From kind of applicant to outcome. `lacking` are the reports without all the cells, which are left out whole. */
export type Flow = {
	links: Link[];
	byApplicant: Record<Applicant, number>;
	byOutcome: Record<Outcome, number>;
	cases: number;
	reports: ReportFacts[];
	lacking: ReportFacts[];
};

/** The rows of an outcome as a report prints them: （六） as one row or as three, never both. */
function rowsIn(facts: ReportFacts, outcome: Outcome): string[] {
	const rows = rowsOfOutcome(outcome);
	if (outcome !== 'other') return rows;
	const three = rows.filter((row) => row !== 'other');
	const printed = three.every((row) => facts.values.has(`requests/${row}/natural_person`));
	return printed ? three : ['other'];
}

const cellsOf = (facts: ReportFacts, applicant: Applicant, outcome: Outcome): Place[] =>
	rowsIn(facts, outcome).map((row) => ({ table: 'requests', row, column: applicant }));

/** The cells of a report that a link is the sum of. */
export function cellsOfLink(
	facts: ReportFacts,
	{ applicant, outcome }: Omit<Link, 'cases'>
): Place[] {
	return cellsOf(facts, applicant, outcome);
}

/** The flow of reports of one year that may be added up. A blank counts as 0 beside printed numbers; links of 0 are kept. */
export function flow(reports: readonly ReportFacts[]): Flow {
	const isWhole = (facts: ReportFacts) =>
		applicants.every((applicant) =>
			outcomes.every((outcome) =>
				cellsOf(facts, applicant, outcome).every((place) => facts.values.has(placeKey(place)))
			)
		);
	const whole = reports.filter(isWhole);
	const links = applicants.flatMap((applicant) =>
		outcomes.map((outcome): Link => {
			const cells = whole.flatMap((facts) =>
				cellsOf(facts, applicant, outcome).map((place) => facts.values.get(placeKey(place)) ?? 0)
			);
			return { applicant, outcome, cases: cells.reduce((sum, value) => sum + value, 0) };
		})
	);
	const sum = (isIn: (link: Link) => boolean) =>
		links.filter(isIn).reduce((sum, { cases }) => sum + cases, 0);
	return {
		links,
		byApplicant: Object.fromEntries(
			applicants.map((id) => [id, sum((link) => link.applicant === id)])
		) as Record<Applicant, number>,
		byOutcome: Object.fromEntries(
			outcomes.map((id) => [id, sum((link) => link.outcome === id)])
		) as Record<Outcome, number>,
		cases: sum(() => true),
		reports: whole,
		lacking: reports.filter((facts) => !whole.includes(facts))
	};
}
