import { describe, expect, it } from 'vitest';
import type { Row, Slot } from './row.ts';
import { mayGoOnBelow } from './torn.ts';

const row = (...texts: string[]): Row => ({
	slots: texts.map((text, from): Slot => {
		return { text, from, to: from + 1, at: { kind: 'sheet', sheet: 'Sheet1', cell: 'A1' } };
	}),
	covering: [],
	sure: true
});

describe('numbers torn by a page break', () => {
	it('a row of numbers alone under those of a row may be their last digits', () => {
		expect(mayGoOnBelow(row('总计', '333', '81', '1'), row('', '64', '13', ''))).toBe(true);
	});

	it.each([
		['a row with a label', row('四、结转下年度继续办理', '0', '0', '0')],
		['a row of blanks', row('', '', '', '')],
		['dashes', row('', '-', '-', '-')],
		['a number where the row has none', row('', '', '', '5')]
	])('%s is not', (_, below) => {
		expect(mayGoOnBelow(row('总计', '12', '3', ''), below)).toBe(false);
	});

	it('nor is the end of the table', () => {
		expect(mayGoOnBelow(row('总计', '12'), undefined)).toBe(false);
	});
});
