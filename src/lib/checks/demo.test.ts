import { describe, expect, it } from 'vitest';
import { demoReports } from '#db/demo/generate.ts';
import { mistakesOf } from '#db/demo/mistakes.ts';
import type { DemoReport } from '#db/demo/report.ts';
import { quotedFigures } from '#lib/recognise/figures/figures.ts';
import type { TableCode } from '#lib/report/codes.ts';
import type { Report } from '#lib/report/report.ts';
import { readValue } from '#lib/report/printed-value.ts';
import { acrossYears, check, sentence } from './check.ts';

const at = { kind: 'line' as const, line: 1, start: 0, end: 1 };

/** The report as its cells and prose stand before any layout, so that only the rules are tried. */
function reportOf(demo: DemoReport): Report {
	const sections = demo.sections.map(({ number, heading, paragraphs }) => ({
		number,
		title: heading,
		text: paragraphs.join('\n'),
		passages: paragraphs.map((text) => ({ text, locate: () => at })),
		at
	}));
	return {
		agency: demo.agency.name,
		region: demo.region.fullName,
		regionCode: demo.region.code,
		year: demo.year,
		era: demo.era,
		scope: demo.scope,
		title: demo.title,
		facts: [...demo.cells].map(([key, raw]) => {
			const [table, row, column] = key.split('/') as [TableCode, string, string];
			return { table, row, column, raw, ...readValue(raw), at };
		}),
		sections,
		figures: quotedFigures(sections, demo.year),
		problems: [],
		improvements: []
	};
}

describe('the synthetic district, one year after the other', () => {
	const all = demoReports()
		.filter(({ region, scope }) => region.synthetic && scope === 'agency')
		.map((demo) => ({ demo, report: reportOf(demo) }));
	const findings = all.map(({ demo, report }) => {
		const previous = all.find(
			(other) => other.demo.agency === demo.agency && other.demo.year === demo.year - 1
		);
		const told = [...check(report), ...(previous ? acrossYears(previous.report, report) : [])];
		const planted = [demo.agency.name, demo.agency.shortName]
			.filter((name, index, names) => names.indexOf(name) === index)
			.flatMap((name) => mistakesOf(name, demo.year))
			.filter(({ breaks }) => breaks.length > 0);
		return { name: `${demo.agency.name} ${demo.year}`, told, planted };
	});

	it('has nothing to tell of a report without a mistake', () => {
		const unfounded = findings
			.filter(({ planted }) => planted.length === 0)
			.flatMap(({ name, told }) => told.map((finding) => `${name}: ${sentence(finding)}`));
		expect(unfounded).toEqual([]);
	});

	it('tells every planted mistake, and of most only one thing', () => {
		const withMistakes = findings.filter(({ planted }) => planted.length > 0);
		expect(withMistakes.length).toBeGreaterThan(20);
		expect(withMistakes.filter(({ told }) => told.length === 0).map(({ name }) => name)).toEqual(
			[]
		);
		expect(withMistakes.filter(({ told }) => told.length > 1).length).toBeLessThan(3);
	});
});
