import { expect, it } from 'vitest';
import type { Fact } from '#lib/report/report.ts';
import { compareFindings, compareReports } from './compare.ts';
import type { Finding } from './finding.ts';

const at = { kind: 'line', line: 1, start: 0, end: 1 } as const;
const fact = (row: string, value: number | null, raw = String(value ?? '')): Fact => ({
	...{ table: 'requests', row, column: 'total', value, raw, unit: null, at },
	blank: value === null ? (raw === '-' ? 'dash' : 'empty') : null
});
const report = (facts: Fact[], agency = '试验局') => ({
	...({ title: null, agency, region: null, scope: 'agency', era: '2021' } as const),
	facts
});
const rows = (changes: { place: { row: string } }[]) => changes.map(({ place }) => place.row);

it('tells new, lost and changed cells, and takes characters alone for no change', () => {
	const held = report([
		fact('granted', 3),
		fact('partial', 1204, '1,204'),
		fact('other', null, '-'),
		fact('total', 5)
	]);
	const read = report([
		fact('granted', 4),
		fact('partial', 1204),
		fact('other', null),
		fact('carried_out', 0)
	]);
	const { added, removed, changed, identity } = compareReports(held, read);
	expect([rows(added), rows(removed), rows(changed)]).toEqual([
		['carried_out'],
		['total'],
		['granted', 'other']
	]);
	expect(changed[1]).toMatchObject({ held: { blank: 'dash' }, read: { blank: 'empty' } });
	expect(identity).toEqual([]);
});

it('tells another name, and calls every cell of a first report new', () => {
	expect(compareReports(report([], '甲局'), report([], '乙局')).identity).toEqual([
		{ part: 'agency', held: '甲局', read: '乙局' }
	]);
	const first = compareReports(null, report([fact('granted', 1)]));
	expect([rows(first.added), first.identity]).toEqual([['granted'], []]);
});

it('knows a finding by its rule and place, not by its numbers', () => {
	const finding = (rule: string, row: string, difference: number): Finding => ({
		...{ rule, severity: 'error', difference, detail: {}, operands: [] },
		place: { table: 'requests', row, column: 'total' }
	});
	const held = [finding('a', 'total', 1), finding('b', 'total', 1)];
	const read = [finding('a', 'total', 7), finding('a', 'granted', 1)];
	expect(compareFindings(held, read)).toEqual({
		broken: [finding('a', 'granted', 1)],
		healed: [finding('b', 'total', 1)]
	});
});
