import { expect, test } from 'vitest';
import type { Finding } from '#lib/checks/finding.ts';
import { cellAnchor, findingAnchor, locatorWord, sourceAnchor } from './anchors.ts';

const place = { table: 'requests', row: 'denied.third_party', column: 'total' } as const;
const finding: Finding = {
	rule: 'row_sum',
	severity: 'error',
	place,
	operands: [],
	difference: 1,
	detail: {}
};

test('a cell, a passage and a finding have each an id without blanks', () => {
	expect(cellAnchor(place)).toBe('cell-requests/denied.third_party/total');
	expect(sourceAnchor({ kind: 'element', path: 'html > body > p:nth-of-type(2)' })).toBe(
		'at-html>body>p:nth-of-type(2)'
	);
	expect(findingAnchor(finding)).toBe('finding-row_sum-requests/denied.third_party/total');
});

test('a finding about prose is told by its first passage', () => {
	const at = { kind: 'line', line: 7, start: 2, end: 9 } as const;
	const operands = [{ place: null, value: 12, at, label: '正文' }];
	expect(findingAnchor({ ...finding, place: null, operands })).toBe('finding-row_sum-L7:2-9');
	expect(findingAnchor({ ...finding, place: null })).toBe('finding-row_sum-report');
});

test('a sheet of any name has a word that an address leaves as it is, and no other sheet has it', () => {
	const names = ['表三', '表 三', '表\u3000三', '100%', '%31', '~20', ' ', `它"的'<表>&#1`];
	const words = names.map((sheet) => locatorWord({ kind: 'sheet', sheet, cell: 'C7' }));
	expect(new Set(words).size).toBe(names.length);
	expect(words[0]).toBe('表三!C7');
	for (const word of words) {
		expect(word).not.toMatch(/[\s"'<>]/);
		const { hash } = new URL(`http://localhost/#at-${word}`);
		expect(decodeURIComponent(hash)).toBe(`#at-${word}`);
	}
});
