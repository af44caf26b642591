import { formEras } from '#lib/report/form.ts';
import type { Era } from '#lib/report/era.ts';
import type { Locale, Wording } from '#lib/report/locale.ts';
import type { Report } from '#lib/report/report.ts';
import type { Category } from './category.ts';
import type { Finding, Severity } from './finding.ts';

type Described = {
	/** Stored with findings: never reuse one for another meaning. */
	id: string;
	/** Formats that the rule is for; those of 2019 and 2021 where left out. Across years both reports must be of them. */
	eras?: readonly Era[];
	category: Category;
	/** The gravest severity that the rule gives; a finding may carry a milder one. */
	severity: Severity;
	name: Wording;
	/** The article, clause or identity that the rule enforces. */
	source: string;
	sentence: Readonly<Record<Locale, (finding: Finding) => string>>;
};

/** A rule that looks at one report. */
export type ReportRule = Described & {
	span: 'report';
	check: (report: Report) => Finding[];
};

/** A rule that holds a report against the same agency's report of the year before; its findings belong to the later one. */
export type YearsRule = Described & {
	span: 'years';
	check: (previous: Report, next: Report) => Finding[];
};

export type Rule = ReportRule | YearsRule;

/** Whether a rule is for the formats of all these reports. */
export function isFor({ eras = formEras }: Rule, ...reports: Pick<Report, 'era'>[]): boolean {
	return reports.every(({ era }) => eras.includes(era));
}
