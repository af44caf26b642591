import { expect, test } from 'vitest';
import type { Finding } from '#lib/checks/finding.ts';
import { cellAnchor, findingAnchor, sourceAnchor } from './anchors.ts';

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
