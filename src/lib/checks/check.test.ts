import { expect, it } from 'vitest';
import { category, sentence } from './check.ts';

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
