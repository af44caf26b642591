import { expect, test } from 'vitest';
import type { Finding } from '#lib/checks/finding.ts';
import { findingsOf } from './findings.ts';

const place = { table: 'requests', row: 'carried_in', column: 'total' } as const;
const at = { kind: 'line', line: 9, start: 0, end: 2 } as const;
const finding: Finding = {
	rule: 'a_rule_of_old',
	severity: 'error',
	place,
	operands: [
		{ place, value: 5, at, label: '' },
		{ place: null, value: 6, at, label: '上年结转6件' },
		{ place, value: 4, at, label: '', year: 2022 }
	],
	difference: 1,
	detail: {}
};
const cells = new Set(['requests/carried_in/total']);
const shown = (findings: Finding[], known = cells) =>
	findingsOf(findings, known, (year) => `/reports/${year}`, 'zh-CN');

test('an operand leads to its cell, its passage, or the other year’s report', () => {
	expect(shown([finding])[0]?.operands.map(({ href }) => href)).toEqual([
		'#cell-requests/carried_in/total',
		'#at-L9:0-2',
		'/reports/2022#cell-requests/carried_in/total'
	]);
});

test('only places of this report are lit', () => {
	expect(shown([finding])[0]?.operands.map(({ key }) => key)).toEqual(['L9:0-2', 'L9:0-2', null]);
});

test('a cell that the page does not show is found in the source', () => {
	expect(shown([finding], new Set())[0]?.operands[0]?.href).toBe('#at-L9:0-2');
});

test('two findings of one rule and place have each their own id', () => {
	const anchors = shown([finding, finding]).map(({ anchor }) => anchor);
	expect(new Set(anchors).size).toBe(2);
});
