import { describe, expect, it } from 'vitest';
import { locales } from '#lib/report/locale.ts';
import type { Report } from '#lib/report/report.ts';
import { categoryNames } from './category.ts';
import { findingsOf, type Case } from './cases.fixture.ts';
import { rules, sentence } from './check.ts';
import { severities } from './finding.ts';
import {
	partsCases,
	peersCases,
	seriesCases,
	textsCases,
	yearsCases
} from './related-cases.fixture.ts';
import { reportCases } from './report-cases.fixture.ts';
import { isFor, type Rule } from './rule.ts';

const cases = {
	report: reportCases,
	years: yearsCases,
	parts: partsCases,
	series: seriesCases,
	peers: peersCases,
	texts: textsCases
} satisfies Record<Rule['span'], object>;

const caseOf = ({ span, id }: Rule): Case<Rule> | undefined => cases[span][id];
const grave = severities.toReversed();

it('has a case for every rule, and none for a rule that is not there', () => {
	const named = Object.entries(cases).flatMap(([span, own]) =>
		Object.keys(own).map((id) => `${span} ${id}`)
	);
	expect(named.toSorted()).toEqual(rules.map(({ span, id }) => `${span} ${id}`).toSorted());
});

it('has one rule an id, each with a source and a name in both languages', () => {
	expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
	for (const { id, source, name, category } of rules) {
		expect(source.trim(), id).not.toBe('');
		for (const locale of locales) {
			expect(name[locale].trim(), id).not.toBe('');
			expect(categoryNames[category][locale], id).not.toBe('');
		}
	}
});

describe.each(rules)('$id', (rule) => {
	const given = caseOf(rule);
	if (!given) return;

	it('is for the formats of its case', () => {
		if (rule.span !== 'report' && rule.span !== 'years') return;
		const reports = [...given.fires, ...given.silent] as Report[];
		expect(isFor(rule, ...reports)).toBe(true);
	});

	it('tells what is wrong once, with its number in both languages, and nothing else', () => {
		const [finding, ...others] = findingsOf(rule, given.fires);
		expect(finding).toBeDefined();
		expect(others).toEqual([]);
		expect(grave.indexOf(finding!.severity)).toBeLessThanOrEqual(grave.indexOf(rule.severity));
		for (const locale of locales) {
			const words = sentence(finding!, locale);
			expect(words).toContain(typeof given.says === 'string' ? given.says : given.says[locale]);
			expect(words).not.toMatch(/undefined|NaN|null|\[object/);
		}
		expect(findingsOf(rule, given.silent)).toEqual([]);
	});
});
