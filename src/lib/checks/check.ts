import type { Locale } from '#lib/report/locale.ts';
import { placeName } from '#lib/report/place.ts';
import type { Report } from '#lib/report/report.ts';
import { amountSlipRule } from './amount-slip.ts';
import { asIfRepaired, ofOwnCause } from './as-if-repaired.ts';
import { blankRules } from './blanks.ts';
import { carryOverRule } from './carry-over.ts';
import type { Category } from './category.ts';
import { copiedProseRule, isOfAnotherYear, proseYearRule } from './copied-prose.ts';
import { countRules } from './counts.ts';
import { disputeRules } from './disputes.ts';
import { feeRules } from './fees.ts';
import { severities, type Finding } from './finding.ts';
import { identityRules } from './identity.ts';
import { inForceRule } from './in-force.ts';
import { indicatorProseRules } from './indicators-prose.ts';
import { indicatorRules } from './indicators.ts';
import { missingRules } from './missing.ts';
import { partsRule } from './parts.ts';
import { signed } from './phrases.ts';
import { peersRule } from './plausible/peers.ts';
import { seriesRule } from './plausible/series.ts';
import { priorItemsRule } from './prior-items.ts';
import { priorPublishedRule } from './prior-published.ts';
import { priorYearRules } from './prior-year.ts';
import { proactiveBlankRule } from './proactive-blanks.ts';
import { proactiveRules } from './proactive.ts';
import { proseAnsweredRules } from './prose-answered.ts';
import { proseCellRules } from './prose-cells.ts';
import { proseChangeRules } from './prose-change.ts';
import { proseOutcomeRules } from './prose-outcomes.ts';
import { prosePartRules } from './prose-parts.ts';
import { proseReceivedRules } from './prose-received.ts';
import { proseSettledRule } from './prose-settled.ts';
import { requestRules } from './requests.ts';
import { repeatedTextsRules } from './repeated-texts.ts';
import { isFor, type Rule } from './rule.ts';
import { sectionRules } from './told-sections.ts';

/** Every rule, in the order of the report. */
export const rules: readonly Rule[] = [
	...requestRules,
	...blankRules,
	...disputeRules,
	...proactiveRules,
	proactiveBlankRule,
	...countRules,
	...missingRules,
	...sectionRules,
	...identityRules,
	...indicatorRules,
	indicatorProseRules[0],
	proseYearRule,
	...proseReceivedRules,
	...proseOutcomeRules,
	...proseAnsweredRules,
	proseSettledRule,
	...proseCellRules,
	...prosePartRules,
	...proseChangeRules,
	...feeRules,
	carryOverRule,
	inForceRule,
	priorItemsRule,
	amountSlipRule,
	...priorYearRules,
	priorPublishedRule,
	indicatorProseRules[1],
	copiedProseRule,
	partsRule,
	seriesRule,
	peersRule,
	...repeatedTextsRules
];

/** What does not add up within one report, the gravest first. The printed values stay as they are. */
export function check(report: Report): Finding[] {
	const repaired = asIfRepaired(report);
	const findings = rules.flatMap((rule) => {
		if (rule.span !== 'report' || !isFor(rule, report)) return [];
		const found = rule.check(report);
		return rule.category === 'prose_differs' && repaired !== report
			? ofOwnCause(found, rule.check(repaired))
			: found;
	});
	return bySeverity(
		isOfAnotherYear(findings)
			? findings.filter(
					(finding) => finding.rule === proseYearRule.id || category(finding) !== 'prose_differs'
				)
			: findings
	);
}

/**
 * What does not follow from the same agency's report of the year before; the findings belong to `next`, and
 * operands of `previous` carry its `year`. Empty unless the years follow each other and the scopes are the same.
 */
export function acrossYears(previous: Report, next: Report): Finding[] {
	if (previous.year === null || next.year !== previous.year + 1) return [];
	if (previous.scope && next.scope && previous.scope !== next.scope) return [];
	const repaired = [asIfRepaired(previous), asIfRepaired(next)] as const;
	return bySeverity(
		rules.flatMap((rule) =>
			rule.span === 'years' && isFor(rule, previous, next)
				? ofOwnCause(rule.check(previous, next), rule.check(...repaired))
				: []
		)
	);
}

function bySeverity(findings: readonly Finding[]): Finding[] {
	return findings.toSorted(
		(one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity)
	);
}

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The finding in words, with its place and numbers. Stored findings of a rule that no longer exists get a plain sentence. */
export function sentence(finding: Finding, locale: Locale = 'zh-CN'): string {
	return byId.get(finding.rule)?.sentence[locale](finding) ?? plainSentence(finding, locale);
}

/** What kind of work the finding asks for; null for a rule that no longer exists. */
export function category(finding: Pick<Finding, 'rule'>): Category | null {
	return byId.get(finding.rule)?.category ?? null;
}

function plainSentence({ rule, place, difference }: Finding, locale: Locale): string {
	const name = place ? placeName(place, locale) : null;
	const amount = difference === null ? null : signed(difference);
	if (locale === 'en')
		return `${name ? `${name}: ` : ''}Does not satisfy the rule “${rule}”${amount ? `, difference ${amount}` : ''}.`;
	return `${name ? `${name}：` : ''}不符合规则“${rule}”${amount ? `，差 ${amount}` : ''}。`;
}
