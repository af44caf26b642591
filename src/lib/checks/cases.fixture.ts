import type { Locale } from '#lib/report/locale.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

/** What a rule is given where it must tell one finding, and where it must tell none. */
export type Case<Given extends Rule> = {
	fires: Parameters<Given['check']>;
	silent: Parameters<Given['check']>;
	/** A number or word that its sentence must hold, one for each language where they are not the same. */
	says: string | Readonly<Record<Locale, string>>;
};

export type Cases<Given extends Rule> = Readonly<Record<string, Case<Given>>>;

/** What `rule`, given so, tells of itself. */
export function findingsOf(rule: Rule, given: Case<Rule>['fires']): Finding[] {
	const check = rule.check as (...given: Case<Rule>['fires']) => Finding[];
	return check(...given).filter((finding) => finding.rule === rule.id);
}
