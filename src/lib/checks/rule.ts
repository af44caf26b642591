import { formEras } from '#lib/report/form.ts';
import type { Era } from '#lib/report/era.ts';
import type { Locale, Wording } from '#lib/report/locale.ts';
import type { Report } from '#lib/report/report.ts';
import type { Category } from './category.ts';
import type { Finding, Severity } from './finding.ts';
import type { Member } from './parts.ts';
import type { OfficeYears, Standard } from './plausible/standard.ts';
import type { RepeatedTexts } from './repeated-texts.ts';

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

/** A rule that holds an office's numbers of a year against its own earlier years. */
export type SeriesRule = Described & {
	span: 'series';
	check: (office: OfficeYears, standard: Standard) => Finding[];
};

/** A rule that holds an office's numbers of a year against those of other offices of its kind. */
export type PeersRule = Described & {
	span: 'peers';
	check: (office: OfficeYears, peers: readonly OfficeYears[], standard: Standard) => Finding[];
};

/** A rule that holds a district's own report against those of the offices that it sums. */
export type PartsRule = Described & {
	span: 'parts';
	check: (whole: Pick<Report, 'facts'>, members: readonly Member[]) => Finding[];
};

/** A rule that holds a report's prose against other prose. */
export type TextsRule = Described & {
	span: 'texts';
	check: (texts: RepeatedTexts) => Finding[];
};

export type Rule = ReportRule | YearsRule | PartsRule | SeriesRule | PeersRule | TextsRule;

/** Whether a rule is for the formats of all these reports. */
export function isFor({ eras = formEras }: Rule, ...reports: Pick<Report, 'era'>[]): boolean {
	return reports.every(({ era }) => eras.includes(era));
}
