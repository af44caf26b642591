import { rules } from '#lib/checks/check.ts';
import { severities, type Severity } from '#lib/checks/finding.ts';
import type { Query } from '#lib/publish/links.ts';
import { agencyKinds, type AgencyKind } from '#lib/report/agency-kind.ts';
import { reportStatuses, type ReportStatus } from '#lib/report/status.ts';
import { oneOf, wordsIn, yearIn } from '../query.ts';

/** What the desk is narrowed to. */
export type DeskQuery = {
	/** `current`: of the season that runs. */
	year: number | 'current' | 'all';
	words: string | null;
	kind: AgencyKind | null;
	/** Reports that have an open finding of this rule, and of this severity. */
	rule: string | null;
	severity: Severity | null;
	stage: ReportStatus | null;
};

const ruleIds = rules.map(({ id }) => id);

export function deskQuery(parameters: URLSearchParams): DeskQuery {
	return {
		year: parameters.get('year') === 'all' ? 'all' : (yearIn(parameters) ?? 'current'),
		words: wordsIn(parameters, 'name'),
		kind: oneOf(parameters.get('kind'), agencyKinds),
		rule: oneOf(parameters.get('rule'), ruleIds),
		severity: oneOf(parameters.get('severity'), severities),
		stage: oneOf(parameters.get('stage'), reportStatuses)
	};
}

/** The same as an address asks for it. */
export function askedOf({ year, words, kind, rule, severity, stage }: DeskQuery): Query {
	return { year: year === 'current' ? null : year, name: words, kind, rule, severity, stage };
}
