import { expect, it } from 'vitest';
import { runOf } from './word-run.ts';

it('takes a run of the words, and of words made up of them', () => {
	const run = new RegExp(`^${runOf('数量|数|量|共计|共|计|的')}$`);
	expect(run.test('的数量共计')).toBe(true);
	expect(run.test('的数量多')).toBe(false);
});

it('leaves out what other words make up, so that a run is read in one way', () => {
	expect(runOf('数量|数|量|总数|数')).toBe('(?:数|量|总数)*');
});

it('fails on long prose without trying every way to part it', () => {
	const run = new RegExp(`${runOf('公开|信息|公开信息|信息公开|数量|数|量')}件$`);
	expect(run.test('公开信息数量'.repeat(60) + '甲')).toBe(false);
});
