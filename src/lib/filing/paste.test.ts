import { expect, test } from 'vitest';
import { placeKey } from '#lib/report/place.ts';
import { tableFromText, type CopiedTable } from './clipboard.ts';
import { soundContent } from './form.fixture.ts';
import { formOf, type FormContent, type FormTable, type FormTableCell } from './form.ts';
import { pasteAt } from './paste.ts';

const form = formOf(2025);
const place = (row: string, column: string) => ({ table: 'requests' as const, row, column });
const tableOf = (number: 2 | 3 | 4, of = form) => of.sections[number - 1]!.table!;

const textOf = (cell: FormTableCell, content: FormContent) =>
	cell.kind === 'head' ? cell.text['zh-CN'] : (content.cells[placeKey(cell.place)] ?? '');

/** A table as Word puts it on the clipboard: each cell with its spans. */
const asWord = (table: FormTable, content: FormContent): CopiedTable =>
	table.rows.map((row) =>
		row.map((cell) => ({
			text: textOf(cell, content),
			columnSpan: cell.columns,
			rowSpan: cell.rows
		}))
	);

/** The same as Excel does: merged cells as one text and blanks. */
function asExcel(table: FormTable, content: FormContent): string {
	const grid = table.rows.map(() => new Array<string | undefined>(table.width).fill(undefined));
	table.rows.forEach((row, y) =>
		row.forEach((cell) => {
			const x = grid[y]!.indexOf(undefined);
			for (let down = 0; down < cell.rows; down += 1) grid[y + down]!.fill('', x, x + cell.columns);
			grid[y]![x] = textOf(cell, content);
		})
	);
	return grid.map((row) => row.join('\t')).join('\r\n') + '\r\n';
}

const within = (content: FormContent, table: string) =>
	Object.fromEntries(Object.entries(content.cells).filter(([key]) => key.startsWith(`${table}/`)));

test.each([2020, 2025])(
	'whole tables of %i with their labels, from Word and from Excel',
	(year) => {
		const content = soundContent(year, {
			'proactive/penalties/decisions': '1,204',
			'disputes/litigation_after/pending': '3'
		});
		const own = formOf(year);
		for (const number of [2, 3, 4] as const) {
			const table = tableOf(number, own);
			const anywhere = place('granted', 'company');
			const due = { cells: within(content, table.table), left: [], by: 'labels' };
			expect(pasteAt(own, anywhere, [asWord(table, content)])).toEqual(due);
			expect(pasteAt(own, anywhere, [tableFromText(asExcel(table, content))])).toEqual(due);
		}
	}
);

test('rows with their labels alone go to their rows, wherever they are pasted', () => {
	const rows = tableFromText(
		'2.重复申请\t1\t0\t0\t0\t0\t0\t1\n一、本年新收政府信息公开申请数量\t5\t/\t0\t0\t0\t0\t5'
	);
	const { cells, by, left } = pasteAt(form, place('granted', 'natural_person'), [rows]);
	expect(by).toBe('labels');
	expect(left).toEqual([]);
	expect(cells).toMatchObject({
		'requests/rejected.duplicate/natural_person': '1',
		'requests/received_new/natural_person': '5',
		'requests/received_new/company': '/'
	});
	expect(Object.keys(cells)).toHaveLength(14);
});

test('numbers alone go in their order from the cell on; what lies beyond the table is told', () => {
	const block = tableFromText('1\t2\n\t－\n');
	expect(pasteAt(form, place('total', 'other_org'), [block])).toEqual({
		cells: {
			'requests/total/other_org': '1',
			'requests/total/total': '2',
			'requests/carried_out/other_org': '',
			'requests/carried_out/total': '-'
		},
		left: [],
		by: 'order'
	});
	const tall = pasteAt(form, place('carried_out', 'total'), [tableFromText('7\t8\n9')]);
	expect(tall.cells).toEqual({ 'requests/carried_out/total': '7' });
	expect(tall.left).toEqual([
		{ table: 1, row: 1, column: 2, text: '8', why: 'beyond' },
		{ table: 1, row: 2, column: 1, text: '9', why: 'beyond' }
	]);
});

test.each([
	['（六）其他处理\t1\t2\t3\t4\t5\t6\t21', {}, 7],
	['1.属于国家秘密\t3', { 'requests/denied.state_secret/natural_person': '3' }, 0],
	['3.其他\t2', { 'requests/other.other/natural_person': '2' }, 0],
	[
		'行政处罚\t5\t\t\n行政许可\t1,204',
		{ 'proactive/penalties/decisions': '5', 'proactive/licensing/decisions': '1,204' },
		0
	],
	[
		'序号\t办理结果\t自然人\t总计\n1\t重复申请\t3\t4\n2\t部分公开\t1\t1',
		{
			'requests/rejected.duplicate/natural_person': '3',
			'requests/rejected.duplicate/total': '4',
			'requests/partial/natural_person': '1',
			'requests/partial/total': '1'
		},
		0
	]
])('labels of the statute are followed, also in parts of its tables: %j', (text, cells, left) => {
	const pasted = pasteAt(form, place('granted', 'natural_person'), [tableFromText(text)]);
	expect(pasted.cells).toEqual(cells);
	expect(pasted.left).toHaveLength(left);
	expect(pasted.by).toBe('labels');
});

test('heads and labels that are not the statute’s are left aside', () => {
	const block = tableFromText('科室\t个人\t公司\n法规科\t3\t4\n办公室\t\t1');
	expect(pasteAt(form, place('granted', 'natural_person'), [block]).cells).toEqual({
		'requests/granted/natural_person': '3',
		'requests/granted/company': '4',
		'requests/partial/natural_person': '',
		'requests/partial/company': '1'
	});
});

test('merged values stand once: what they span is left as it was', () => {
	const merged: CopiedTable = [
		[
			{ text: '3', columnSpan: 1, rowSpan: 2 },
			{ text: '4', columnSpan: 2, rowSpan: 1 }
		],
		[
			{ text: '5', columnSpan: 1, rowSpan: 1 },
			{ text: '6', columnSpan: 1, rowSpan: 1 }
		]
	];
	expect(pasteAt(form, place('granted', 'natural_person'), [merged]).cells).toEqual({
		'requests/granted/natural_person': '3',
		'requests/granted/company': '4',
		'requests/partial/company': '5',
		'requests/partial/research': '6'
	});
});

test('a column that this year’s form lacks is told, and words come as they are', () => {
	const older = asWord(tableOf(2, formOf(2020)), soundContent(2020));
	const { cells, left } = pasteAt(form, place('granted', 'total'), [older]);
	expect(Object.keys(cells).sort()).toEqual([
		'proactive/coercion/decisions',
		'proactive/licensing/decisions',
		'proactive/penalties/decisions'
	]);
	expect(left.filter(({ why }) => why === 'not_in_form').length).toBeGreaterThan(10);
	const words = pasteAt(form, place('granted', 'total'), [tableFromText('大约十件')]);
	expect(words.cells).toEqual({ 'requests/granted/total': '大约十件' });
});

test('cells in quotation marks hold breaks, tabs and quotation marks', () => {
	const texts = tableFromText('"a\n""b"""\t1\r\n"c\td"\t"2"').map((row) =>
		row.map(({ text }) => text)
	);
	expect(texts).toEqual([
		['a\n"b"', '1'],
		['c\td', '2']
	]);
	expect(tableFromText('5" 管\t"6')[0]!.map(({ text }) => text)).toEqual(['5" 管', '"6']);
});
