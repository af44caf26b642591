import { describe, expect, it } from 'vitest';
import { chineseNumeral } from './chinese-numeral.ts';

describe('chineseNumeral', () => {
	it.each([
		['零', 0],
		['十', 10],
		['十二', 12],
		['两百', 200],
		['三百零五', 305],
		['一千二百三十四', 1234],
		['两万三千', 23000],
		['二〇二二', 2022]
	])('%s is %i', (text, value) => expect(chineseNumeral(text)).toBe(value));

	it('is null for what is no number', () => {
		expect(chineseNumeral('件')).toBeNull();
		expect(chineseNumeral('')).toBeNull();
	});
});
