import { describe, expect, it } from 'vitest';
import { oneOf, wholeNumber, wordsIn, yearIn } from './query.ts';

describe('what an address asks for', () => {
	it('takes years that can be report years', () => {
		expect(yearIn(new URLSearchParams('year=2024'))).toBe(2024);
		for (const year of ['', '24', '20240', '1800', '2024.5', '-2024', 'abc', '2024 or 1=1']) {
			expect(yearIn(new URLSearchParams({ year }))).toBeNull();
		}
		expect(yearIn(new URLSearchParams())).toBeNull();
	});

	it('takes ids, never signs, fractions, exponents or hexadecimal', () => {
		expect(wholeNumber('17')).toBe(17);
		for (const text of ['0', '01', '-1', '1e3', '0x1f', '1.0', ' 1', '9999999999', null]) {
			expect(wholeNumber(text)).toBeNull();
		}
	});

	it('takes a member of a closed set only', () => {
		expect(oneOf('error', ['error', 'warning'] as const)).toBe('error');
		expect(oneOf('constructor', ['error', 'warning'] as const)).toBeNull();
	});

	it('cuts words short and folds full-width characters', () => {
		expect(wordsIn(new URLSearchParams({ name: ' ＡＢ局 ' }), 'name')).toBe('AB局');
		expect(wordsIn(new URLSearchParams({ name: '   ' }), 'name')).toBeNull();
		expect(wordsIn(new URLSearchParams({ name: '局'.repeat(100) }), 'name')).toHaveLength(60);
	});
});
