import { expect, test } from 'vitest';
import { samples } from '#lib/charts/sample-data.fixture.ts';
import { svgFile } from './svg.ts';

const file = { width: 640, theme: 'light', locale: 'zh-CN' } as const;

test('a file with a title shows title, subtitle and source in the picture', () => {
	const title = '历年新收申请 <演示>';
	const source = '来源：演示区各单位年报';
	const svg = svgFile(samples.district, { ...file, title, source });
	expect(svg).toContain('>历年新收申请 &lt;演示&gt;</text>');
	expect(svg).toContain('有数据的单位：2019 年 39/40');
	expect(svg).toContain(`>${source}</text>`);
	expect(svg).toMatch(/^<svg role="img" aria-label="历年新收申请 &lt;演示&gt;\. /);
	expect(svg).toContain('width="672"');
});

test('a long title is broken within the width', () => {
	const title = '一个很长的题目'.repeat(12);
	const svg = svgFile(samples.bureau, { ...file, width: 358, title });
	const rows = [...svg.matchAll(/font-size="17"[^>]*>([^<]*)</g)].map(([, row]) => row ?? '');
	expect(rows.length).toBeGreaterThan(2);
	expect(rows.join('')).toBe(title);
	expect(rows.every((row) => row.length * 17 <= 358)).toBe(true);
});
