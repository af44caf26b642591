import { describe, expect, it } from 'vitest';
import { locales } from '#lib/report/locale.ts';
import { categoryNames } from './category.ts';
import { category, rules, sentence } from './check.ts';

describe('the registry', () => {
	it('has one rule an id, each with a source and words in both languages', () => {
		expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
		for (const { source, name, category } of rules) {
			expect(source).not.toBe('');
			for (const locale of locales) {
				expect(name[locale]).not.toBe('');
				expect(categoryNames[category][locale]).not.toBe('');
			}
		}
	});

	it('has words for a stored finding of a rule that is gone', () => {
		const finding = {
			rule: 'gone',
			severity: 'error' as const,
			place: { table: 'requests' as const, row: 'granted', column: 'natural_person' },
			operands: [],
			difference: -2,
			detail: {}
		};
		expect(sentence(finding)).toBe('表三 · 自然人 · （一）予以公开：不符合规则“gone”，差 −2。');
		expect(sentence(finding, 'en')).toContain('difference −2');
		expect(category(finding)).toBeNull();
	});
});
