import { expect, test } from 'vitest';
import type { Locator } from './locator.ts';
import { placeInSource } from './place-in-source.ts';

const body = 'html:nth-of-type(1) > body:nth-of-type(1)';
const table = `${body} > table:nth-of-type(2)`;
const element = (path: string): Locator => ({ kind: 'element', path });
const box = { left: 72, top: 100, right: 90, bottom: 112 };

test.each<[Locator, string, string]>([
	[{ kind: 'line', line: 12, start: 0, end: 4 }, '第 12 行', 'line 12'],
	[{ kind: 'line', line: 12, start: 0, endLine: 14, end: 4 }, '第 12 至 14 行', 'lines 12 to 14'],
	[{ kind: 'paragraph', paragraph: 7, start: 3, end: 5 }, '第 7 段', 'paragraph 7'],
	[{ kind: 'cell', table: 3, row: 5, cell: 2 }, '表 3 第 5 行第 2 格', 'table 3, row 5, cell 2'],
	[{ kind: 'sheet', sheet: '表三', cell: 'C7' }, '工作表“表三”C7', 'sheet “表三”, C7'],
	[{ kind: 'page', page: 2, box }, '第 2 页', 'page 2'],
	[element(`${body} > p:nth-of-type(3)`), '网页正文', 'text of the page'],
	[
		element(`${table} > tbody:nth-of-type(1) > tr:nth-of-type(5) > td:nth-of-type(3)`),
		'网页表格第 5 行',
		'row 5 of a table of the page'
	],
	[
		element(`${table} > tbody:nth-of-type(2) > tr:nth-of-type(5) > td:nth-of-type(3)`),
		'网页表格',
		'a table of the page'
	],
	[
		element(`${table} > thead:nth-of-type(1) > tr:nth-of-type(1) > th:nth-of-type(1)`),
		'网页表格',
		'a table of the page'
	]
])('%o', (at, chinese, english) => {
	expect(placeInSource(at, 'zh-CN')).toBe(chinese);
	expect(placeInSource(at, 'en')).toBe(english);
});
