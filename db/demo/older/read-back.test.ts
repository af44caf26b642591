import { describe, expect, it } from 'vitest';
import { acrossYears, check } from '#lib/checks/check.ts';
import { read } from '#lib/read/read.ts';
import { recognise } from '#lib/recognise/recognise.ts';
import { placeKey } from '#lib/report/place.ts';
import { saysSynthetic } from '#lib/report/synthetic.ts';
import { demoReports, olderDemoReports } from '#db/demo/generate.ts';
import { layOutOlder, olderLayouts } from './layouts.ts';
import { olderMistakes, olderMistakesOf } from './mistakes.ts';
import { olderYears } from './numbers.ts';
import type { OlderReport } from './report.ts';

async function readBack(demo: OlderReport) {
	const document = await read(layOutOlder(demo), demo.fileName);
	const outcome = document.ok ? recognise(document.value, demo.fileName) : document;
	if (!outcome.ok) throw new Error(outcome.refusal.text);
	return outcome;
}

const pairs = await Promise.all(
	olderDemoReports().map(async (demo) => ({ demo, ...(await readBack(demo)) }))
);
const reportOf = (office: string, year: number) =>
	pairs.find(({ demo }) => demo.agency.shortName === office && demo.year === year);

describe('the reports of 2016 to 2018', () => {
	it('are those of every office but a missing one, in every layout', () => {
		expect(pairs).toHaveLength(39 * olderYears.length - 1);
		for (const { office, year, kind } of olderMistakes)
			expect(reportOf(office, year) === undefined).toBe(kind === 'missing');
		expect(new Set(pairs.map(({ demo }) => demo.layout))).toEqual(new Set(olderLayouts));
	});

	it('tell for 2018 what the reports on 2019 say of the year before', () => {
		const later = demoReports().filter(
			({ year, told }) => year === 2019 && told.receivedPriorYear !== null
		);
		const differing = later.filter(({ agency, told }) => {
			const before = reportOf(agency.shortName, 2018)?.demo.cells.get(
				'indicators/applications/value'
			);
			return before !== undefined && Number(before) !== told.receivedPriorYear;
		});
		expect(differing.map(({ fileName }) => fileName)).toEqual([]);
	});
});

describe.each(pairs.map((pair) => [pair.demo.fileName, pair] as const))(
	'%s',
	(_, { demo, value: report, messages }) => {
		it('is read back to exactly the numbers that it was printed from, and nothing is left over', () => {
			const printed = [...demo.cells].map(([key, text]) => [
				key,
				text === '' ? null : Number(text)
			]);
			const found = report.facts.map((fact) => [placeKey(fact), fact.value]);
			expect(Object.fromEntries(found)).toEqual(Object.fromEntries(printed));
			expect(
				messages
					.map(({ code }) => code)
					.filter((code) => /^(?:row|indicator|repeated|unreadable)/.test(code))
			).toEqual([]);
		});

		it('is known for what it is', () => {
			const { agency, year, era, scope, sections } = report;
			expect({ agency, year, era, scope }).toEqual({
				agency: demo.agency.name,
				year: demo.year,
				era: 'pre2019',
				scope: 'agency'
			});
			expect(sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
			expect(saysSynthetic(report)).toBe(true);
		});

		it('has the findings of what is planted in it, and no others', () => {
			const before = reportOf(demo.agency.shortName, demo.year - 1)?.value;
			const found = [...check(report), ...(before ? acrossYears(before, report) : [])];
			const due = olderMistakesOf(demo.agency.shortName, demo.year).flatMap(({ finds }) => finds);
			expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual([...due].sort());
		});
	}
);
