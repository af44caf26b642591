import { CFB, utils, write, type BookType, type CellObject, type WorkSheet } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { placeOf } from '#lib/report/locator.ts';
import type { Document } from '#lib/read/document.ts';
import { read } from '#lib/read/read.ts';
import { sniff } from '#lib/read/sniff.ts';

const bytesOf = (sheets: Record<string, WorkSheet>, bookType: BookType = 'xlsx', more = {}) => {
	const book = { SheetNames: Object.keys(sheets), Sheets: sheets, ...more };
	return new Uint8Array(write(book, { type: 'array', bookType, cellStyles: true }) as ArrayBuffer);
};
const rowsOf = (...rows: unknown[][]) => utils.aoa_to_sheet(rows);

async function opened(bytes: Uint8Array) {
	const outcome = await read(bytes, 'tables');
	if (!outcome.ok) throw new Error(outcome.refusal.text);
	return outcome;
}

/** Each block as lines: a paragraph with its place, a row with its cells by `|`. */
const drawn = ({ blocks }: Document) =>
	blocks.flatMap((block) =>
		block.kind === 'paragraph'
			? [`${placeOf(block.at)} ${block.text}`]
			: block.rows.map((row) => row.map((cell) => cell?.text ?? '').join('|'))
	);

/** What one cell of a workbook is taken as, and the codes of what is told about it. */
async function taken(cell: CellObject) {
	const sheet: WorkSheet = {
		A1: { t: 's', v: '规章' },
		B1: { t: 's', v: '0' },
		C1: cell,
		'!ref': 'A1:C1'
	};
	const { value, messages } = await opened(bytesOf({ 表二: sheet }));
	const [table] = value.blocks;
	if (table?.kind !== 'table') throw new Error('no table');
	return [table.rows[0]![2]?.text ?? null, ...messages.map(({ code }) => code)];
}

describe('what a cell shows', () => {
	it.each([
		['a number', { t: 'n', v: 59237.2449 }, ['59237.2449']],
		['thousands', { t: 'n', v: 1204, z: '#,##0' }, ['1,204']],
		['a unit by its format', { t: 'n', v: 12, z: '0"件"' }, ['12件']],
		[
			'rounded by its format: as shown, and told',
			{ t: 'n', v: 59237.2449, z: '0.00' },
			['59237.24', 'shown_rounded']
		],
		[
			'0 shown as a dash: the number, and told',
			{ t: 'n', v: 0, z: '0;-0;"-"' },
			['0', 'shown_as_no_number']
		],
		[
			'0 shown as nothing: the number, and told',
			{ t: 'n', v: 0, z: '0;-0;' },
			['0', 'shown_as_no_number']
		],
		['a minus in brackets', { t: 'n', v: -5, z: '0;(0)' }, ['-5', 'shown_as_no_number']],
		['an exponent: the same number in digits', { t: 'n', v: 1808595, z: '0.00E+00' }, ['1808595']],
		['a percentage as shown', { t: 'n', v: 0.125, z: '0.0%' }, ['12.5%']],
		['a date as shown', { t: 'n', v: 45292, z: 'yyyy/m/d' }, ['2024/1/1']],
		['text with blanks as it is', { t: 's', v: ' １２　' }, [' １２　']],
		['a blank', { t: 's', v: '' }, ['']],
		['a formula with its result', { t: 'n', v: 7, f: 'SUM(3,4)' }, ['7']]
	] as [string, CellObject, string[]][])('%s', async (_, cell, expected) => {
		const [text, ...codes] = await taken(cell);
		expect([text ?? '', ...codes]).toEqual(expected);
	});

	it('a formula without a result is not 0, but the formula, and told', async () => {
		const [text, code] = await taken({ t: 'n', f: 'SUM(A2:A9)' } as CellObject);
		expect([text, code]).toEqual(['=SUM(A2:A9)', 'formula_without_result']);
	});
});

describe('sheets', () => {
	const table = (name: string) => rowsOf(['信息内容', '本年制发件数'], [name, 3]);

	it('hidden sheets, rows and columns are not read, and told', async () => {
		const sheet = rowsOf(['信息内容', '草稿', '件数'], ['规章', 1, 2], ['旧行', 8, 9]);
		sheet['!rows'] = [{}, {}, { hidden: true }];
		sheet['!cols'] = [{}, { hidden: true }, {}];
		const hidden = { Workbook: { Sheets: [{ name: '表二' }, { name: '去年', Hidden: 1 }] } };
		const { value, messages } = await opened(
			bytesOf({ 表二: sheet, 去年: table('规章') }, 'xlsx', hidden)
		);
		expect(drawn(value)).toEqual(['信息内容|件数', '规章|2']);
		expect(messages.map(({ text }) => text)).toEqual([
			'工作表“表二”第 3 行是隐藏的（或被筛选掉），没有读取；如需读取，请取消隐藏或筛选后重新导入。',
			'工作表“表二”第 B 列是隐藏的，没有读取；如需读取，请取消隐藏后重新导入。',
			'工作表“去年”是隐藏的，没有读取；其中如有报告内容，请取消隐藏后重新导入。'
		]);
	});

	it('a title, prose and tables apart; merged cells at each place that they cover', async () => {
		const sheet = rowsOf(
			[],
			['', '某局2023年政府信息公开工作年度报告'],
			['', '信息内容', '件数', ''],
			['', '规章', '1', ''],
			[],
			['', '说明：以上由各科室填报。'],
			['', '行政许可', '', '2']
		);
		sheet['!merges'] = [{ s: { r: 2, c: 2 }, e: { r: 2, c: 3 } }];
		const { value } = await opened(bytesOf({ 表二: sheet }));
		expect(drawn(value)).toEqual([
			'表二!B2 某局2023年政府信息公开工作年度报告',
			'信息内容|件数|件数',
			'规章|1|',
			'表二!B6 说明：以上由各科室填报。',
			'行政许可||2'
		]);
		expect(value.properties.sheets).toBe('表二');
	});

	it.each(['xlsx', 'xlsm', 'xlsb', 'biff8', 'xlml'] as const)('%s', async (type) => {
		const { value } = await opened(bytesOf({ 表二: table('规章') }, type));
		expect(drawn(value)).toEqual(['信息内容|本年制发件数', '规章|3']);
	});

	it('a sheet of vast extent with vast merged cells ends, and is cut', async () => {
		const file = CFB.read(bytesOf({ 大: table('规章') }), { type: 'array' });
		const cell = (at: string) => `<c r="${at}" t="inlineStr"><is><t>规章</t></is></c>`;
		const merges = Array.from(
			{ length: 20_000 },
			(_, i) => `<mergeCell ref="A${i + 1}:XFD1048576"/>`
		);
		const xml = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1">${cell('A1')}${cell('XFD1')}</row><row r="4500">${cell('B4500')}</row><row r="1048576">${cell('C1048576')}</row></sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`;
		CFB.utils.cfb_add(file, '/xl/worksheets/sheet1.xml', Buffer.from(xml));
		const bytes = CFB.write(file, { type: 'buffer', fileType: 'zip' }) as Buffer;
		const { messages } = await opened(new Uint8Array(bytes));
		expect(messages.map(({ code }) => code)).toContain('sheet_cut');
	}, 20_000);

	it('a file whose parts grow too large is refused', async () => {
		const file = CFB.read(bytesOf({ 表二: table('规章') }), { type: 'array' });
		CFB.utils.cfb_add(file, '/xl/media/image1.png', Buffer.alloc(120 * 1024 * 1024));
		const options = { type: 'buffer', fileType: 'zip', compression: true } as const;
		const outcome = await read(new Uint8Array(CFB.write(file, options) as Buffer), 'a.xlsx');
		expect(outcome.ok ? null : outcome.refusal.code).toBe('too_large');
	}, 20_000);

	it('a cut off or garbled file is refused', async () => {
		const bytes = bytesOf({ 表二: table('规章') });
		for (const broken of [
			bytes.slice(0, bytes.length / 2),
			bytes.map((byte, i) => (i > 200 && i % 7 === 0 ? 0 : byte))
		]) {
			const outcome = await read(broken, 'a.xlsx');
			if (outcome.ok) continue;
			expect(outcome.refusal.text).toMatch(/。$/);
		}
	});
});

describe('text of parted cells', () => {
	const lines = ['单位,"本年新收,件",予以公开', '"区""一""局",12,8', '民政局,,3'];

	it.each([
		['utf-8', ','],
		['gb18030', ';'],
		['utf-16le', '\t']
	])('%s, parted by %j', async (charset, delimiter) => {
		const text = lines.join('\r\n').replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, delimiter);
		const bytes = iconv.encode(text, charset, { addBOM: charset !== 'gb18030' });
		expect(sniff(bytes)).toBe('csv');
		const { value } = await opened(bytes);
		expect(drawn(value)).toEqual(['单位|本年新收,件|予以公开', '区"一"局|12|8', '民政局||3']);
		const [table] = value.blocks;
		expect(table?.kind === 'table' && table.rows[1]![2]?.at).toEqual({
			kind: 'sheet',
			sheet: 'Sheet1',
			cell: 'C2'
		});
	});

	it('prose with commas and tabs here and there is text', () => {
		const prose = '一、总体情况\n全年收到12,345件，a, b, c 三类。\n规章\t0\t0\n二、其他\n无\n';
		expect(sniff(new TextEncoder().encode(prose))).toBe('text');
	});
});

describe('Markdown', () => {
	const text = [
		'# 某局**2023年**政府信息公开工作年度报告',
		'',
		'## 二、主动公开政府信息情况 ##',
		'- 一是**更新**栏目',
		'',
		'| **信息内容** | 本年制发件数 |',
		'|:--|--:|',
		'| 规章 \\| 规定 |  3 |',
		'| 行政许可 | |'
	].join('\n');

	it('marks are no part of text; cells keep line and characters; an escaped stroke parts nothing', async () => {
		const bytes = new TextEncoder().encode(text);
		expect(sniff(bytes)).toBe('markdown');
		const { value } = await opened(bytes);
		expect(drawn(value)).toEqual([
			'L1 某局2023年政府信息公开工作年度报告',
			'L2 ',
			'L3 二、主动公开政府信息情况',
			'L4 一是更新栏目',
			'L5 ',
			'信息内容|本年制发件数',
			'规章 | 规定|3',
			'行政许可|'
		]);
		const table = value.blocks.find((block) => block.kind === 'table');
		expect(table?.rows[1]![1]?.at).toEqual({ kind: 'line', line: 8, start: 14, end: 15 });
	});

	it('long lines of marks end', async () => {
		for (const line of [
			'|'.repeat(50_000),
			'*'.repeat(50_000),
			' '.repeat(50_000),
			'-'.repeat(50_000),
			'# '.repeat(50_000)
		]) {
			await read(new TextEncoder().encode(`| a |\n|---|---|\n| ${line}\n${line}\n`), 'a.md');
		}
	}, 10_000);
});
