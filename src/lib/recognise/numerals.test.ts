import { describe, expect, it } from 'vitest';
import { foldProse } from './figures/fold-prose.ts';
import { findNumbers } from './numerals.ts';

const numbers = (prose: string) =>
	findNumbers(foldProse(prose).text).map(({ value, kind, bound }) => [value, kind, bound]);

describe('findNumbers', () => {
	it.each([
		['29件', 29, 'count', 'exact'],
		['1,204件', 1204, 'count', 'exact'],
		['１２ 件', 12, 'count', 'exact'],
		['十二件', 12, 'count', 'exact'],
		['2.5万余条', 25000, 'count', 'at_least'],
		['500多万条', 5_000_000, 'count', 'at_least'],
		['500余条', 500, 'count', 'at_least'],
		['超过300条', 300, 'count', 'at_least'],
		['近300条', 300, 'count', 'about'],
		['约300条', 300, 'count', 'about'],
		['300条左右', 300, 'count', 'about'],
		['不足300条', 300, 'count', null],
		['56%', 56, 'percent', 'exact'],
		['百分之三点五', 3.5, 'percent', 'exact'],
		['1.2亿元', 120_000_000, 'yuan', 'exact'],
		['百分之二十五', 25, 'percent', 'exact'],
		['23.3个百分点', 23.3, 'points', 'exact'],
		['251000元', 251000, 'yuan', 'exact'],
		['2.5万元', 25000, 'yuan', 'exact'],
		['59237.2449万元', 592372449, 'yuan', 'exact'],
		['数量为0。', 0, 'bare', 'exact']
	])('%s', (prose, value, kind, bound) => expect(numbers(prose)).toEqual([[value, kind, bound]]));

	it.each([
		'2022年3月',
		'第三十二条',
		'每一件',
		'拨打12345热线',
		'“办结一件申请”',
		'电话：83593059',
		'〔2021〕30号'
	])('%s has none', (prose) => expect(numbers(prose)).toEqual([]));

	it('parts a comma between numbers from one within a number', () => {
		expect(numbers('网络7件,信函1,204件').map(([value]) => value)).toEqual([7, 1204]);
	});
});

describe('foldProse', () => {
	it('leads back to the characters that it was made of', () => {
		const prose = '　收到 依申請公開 １２ 件';
		const fold = foldProse(prose);
		expect(fold.text).toBe('收到依申请公开12件');
		const at = fold.text.indexOf('12');
		const { start, end } = fold.original(at, at + 3);
		expect(prose.slice(start, end)).toBe('１２ 件');
	});
});
