import { expect, test } from 'vitest';
import type { Finding } from '#lib/checks/finding.ts';
import type { Fact } from '#lib/report/report.ts';
import { tablesOf } from './tables.ts';

const fact = (table: Fact['table'], row: string, column: string, raw: string): Fact => ({
	table,
	row,
	column,
	value: raw.trim() === '' ? null : Number(raw),
	blank: raw.trim() === '' ? 'empty' : null,
	raw,
	unit: null,
	at: { kind: 'line', line: 3, start: 0, end: raw.length }
});

const rowsOf = (facts: Fact[]) =>
	tablesOf({ era: '2021', facts }, [], 'zh-CN').printed[1]?.form.rows.length;

test('a printed value keeps its characters, and an unread cell has none', () => {
	const { printed } = tablesOf(
		{ era: '2021', facts: [fact('requests', 'total', 'total', '　7')] },
		[],
		'zh-CN'
	);
	expect(printed[1]?.cells['requests/total/total']?.raw).toBe('　7');
	expect(printed[1]?.cells['requests/granted/total']).toBeUndefined();
});

test('其他处理 is shown in as many rows as the report prints', () => {
	const three = rowsOf([fact('requests', 'other.other', 'total', '2')]) ?? 0;
	expect(rowsOf([fact('requests', 'other', 'total', '2')])).toBe(three - 2);
	expect(rowsOf([])).toBe(three);
});

test('a value that the form has no cell for is shown beside the tables', () => {
	const { stray } = tablesOf(
		{ era: '2021', facts: [fact('proactive', 'licensing', 'prior_items', '6')] },
		[],
		'zh-CN'
	);
	expect(stray).toMatchObject([{ name: '表二', cells: [{ raw: '6' }] }]);
});

test('the form before 2019 is shown with the rows that the report prints, a report of prose alone without one', () => {
	const facts = [
		fact('indicators', 'applications', 'value', '12'),
		fact('indicators', 'unheard_of', 'value', '3')
	];
	const { printed, stray } = tablesOf({ era: 'pre2019', facts }, [], 'zh-CN');
	expect(printed).toMatchObject([{ form: { table: 'indicators' } }]);
	expect(printed[0]?.cells['indicators/applications/value']).toMatchObject({
		raw: '12',
		name: '统计表 · 收到申请数'
	});
	expect(stray[0]?.cells).toHaveLength(1);
	expect(tablesOf({ era: 'pre2019', facts: [] }, [], 'zh-CN').printed).toEqual([]);
});

test('a cell carries the gravest finding that rests on it, but none of another report', () => {
	const place = { table: 'requests', row: 'carried_in', column: 'total' } as const;
	const other = { table: 'requests', row: 'carried_out', column: 'total' } as const;
	const at = { kind: 'line', line: 3, start: 0, end: 1 } as const;
	const finding = (rule: string, severity: Finding['severity']): Finding => ({
		rule,
		severity,
		place,
		operands: [{ place: other, value: 3, at, label: '', year: 2020 }],
		difference: 1,
		detail: {}
	});
	const facts = [
		fact('requests', 'carried_in', 'total', '2'),
		fact('requests', 'carried_out', 'total', '4')
	];
	const { printed } = tablesOf(
		{ era: '2021', facts },
		[finding('mild', 'notice'), finding('grave', 'error')],
		'zh-CN'
	);
	expect(printed[1]?.cells['requests/carried_in/total']?.finding).toMatchObject({
		severity: 'error',
		role: 'subject'
	});
	expect(printed[1]?.cells['requests/carried_out/total']?.finding).toBeNull();
});
