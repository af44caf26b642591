import { describe, expect, it } from 'vitest';
import { read } from '#lib/read/read.ts';
import { recognise } from '#lib/recognise/recognise.ts';
import * as layouts from '../../../../tests/layouts/indicators.ts';
import { chance } from '../../../../tests/layouts/random.ts';

const forms = 15;

async function recognised(content: string) {
	const document = await read(new TextEncoder().encode(content), 'report');
	const outcome = document.ok ? recognise(document.value, 'report') : document;
	if (!outcome.ok) throw new Error(outcome.refusal.text);
	return outcome;
}

const all = [
	['a grid', layouts.grid, 1],
	['a grid with a code column', layouts.codedGrid, 1],
	['two columns side by side', layouts.sideBySide, 1],
	['a grid with parts spanning rows', layouts.spanning, 1],
	['one cell a line', layouts.plainLines, 0.8],
	['one cell a line behind tabs', layouts.ledLines, 1],
	['one cell a line with codes', layouts.codedLines, 0.8],
	['rows with tabs', layouts.tabbed, 1],
	['rows with strokes', layouts.stroked, 1],
	['columns by place', layouts.columns, 0.8]
] as const;

/** A layout, and the share of rows that must be found where blank cells print nothing. */
describe.each(all)('a 统计表 as %s', (_, render, leastOfEmpty) => {
	it.each([
		['every row filled', null, 1],
		['blanks as a dash', '—', 1],
		['blanks as nothing', '', leastOfEmpty]
	] as const)('%s: each value is read back, and none is made up', async (_, blankAs, least) => {
		let found = 0;
		let printed = 0;
		for (let seed = 1; seed <= forms; seed += 1) {
			const source = chance(seed * 104729);
			const form = layouts.printForm(source, blankAs);
			const { value: report } = await recognised(render(form, source));
			printed += form.values.size;
			found += report.facts.length;
			expect(report.era).toBe('pre2019');
			for (const { row, value, unit } of report.facts) {
				const due = form.rows.find(({ code }) => code === row);
				expect([seed, row, value, unit]).toEqual([seed, row, form.values.get(row), due?.unit]);
			}
			expect(report.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
			expect(report.sections.map(({ text }) => text).join('')).not.toMatch(/办结数|统计/);
		}
		expect(found / printed).toBeGreaterThanOrEqual(least);
	});
});
