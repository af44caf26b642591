import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test('begins with a byte order mark and ends each line as RFC 4180 does', () => {
	const text = csv({ columns: ['年份', '新收申请'], rows: [[2024, 12]] });
	expect(text).toBe('\uFEFF年份,新收申请\r\n2024,12\r\n');
});

test('quotes commas, quotation marks and line ends', () => {
	const text = csv({ columns: ['a'], rows: [['1,204'], ['他说"是"'], ['上\n下']] });
	expect(text.split('\r\n').slice(1)).toEqual(['"1,204"', '"他说""是"""', '"上\n下"', '']);
});

test('keeps a blank apart from 0', () => {
	expect(csv({ columns: ['a', 'b'], rows: [[null, 0]] })).toContain('\r\n,0\r\n');
});

test.each(['=1+1', '+1', '-1', '@x', '\t=1'])('never lets %j run as a formula', (text) => {
	expect(csv({ columns: ['a'], rows: [[text]] })).toContain(`\r\n'${text}\r\n`);
});

test('leaves negative numbers as numbers', () => {
	expect(csv({ columns: ['a'], rows: [[-3]] })).toContain('\r\n-3\r\n');
});
