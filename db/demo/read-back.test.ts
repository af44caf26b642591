import { describe, expect, it } from 'vitest';
import { acrossYears, check } from '#lib/checks/check.ts';
import { read } from '#lib/read/read.ts';
import { recognise } from '#lib/recognise/recognise.ts';
import { placeKey } from '#lib/report/place.ts';
import type { Report } from '#lib/report/report.ts';
import { saysSynthetic } from '#lib/report/synthetic.ts';
import { demoReports } from './generate.ts';
import { mistakesOf, type MistakeKind } from './mistakes.ts';
import { officeNamed } from './offices.ts';
import { layOut } from '#db/demo/layouts/layout.ts';
import { admitted } from '#db/demo/prose/sections.ts';
import { numbersIn } from '#db/demo/numbers/identities.ts';
import type { DemoReport } from './report.ts';

async function readBack(demo: DemoReport): Promise<Report> {
	const document = await read(layOut(demo), demo.fileName);
	if (!document.ok) throw new Error(document.refusal.text);
	const report = recognise(document.value, demo.fileName);
	if (!report.ok) throw new Error(report.refusal.text);
	return report.value;
}

const pairs = await Promise.all(
	demoReports().map(async (demo) => ({ demo, report: await readBack(demo) }))
);
const byName = (agency: string, year: number) =>
	pairs.find(({ demo }) => demo.agency.name === agency && demo.year === year)?.report;

describe.each(pairs.map(({ demo, report }) => [demo.fileName, demo, report] as const))(
	'%s',
	(_, demo, report) => {
		it('is read back to exactly the numbers that it was printed from', () => {
			const found = report.facts.map((fact): [string, number | null] => [
				placeKey(fact),
				fact.value
			]);
			expect(Object.fromEntries(found)).toEqual(Object.fromEntries(numbersIn(demo.cells)));
			expect(found).toHaveLength(demo.cells.size);
		});

		it('is known for what it is', () => {
			const { agency, year, era, scope } = report;
			expect({ agency, year, era, scope }).toEqual({
				agency: demo.agency.name,
				year: demo.year,
				era: demo.era,
				scope: demo.scope
			});
		});
	}
);

it('each made-up report, and no other, says that it is made up', () => {
	const wrong = pairs.filter(({ demo, report }) => saysSynthetic(report) !== demo.region.synthetic);
	expect(wrong.map(({ demo }) => demo.fileName)).toEqual([]);
});

it('every problem that a report admits comes back, and no other', () => {
	const lost = pairs
		.filter(({ demo }) => demo.region.synthetic)
		.flatMap(({ demo, report }) => {
			const copied = mistakesOf(demo.agency.shortName, demo.year).find(
				(mistake) => mistake.kind === 'copied_words'
			);
			const agency = copied ? officeNamed(copied.from).agency.name : demo.agency.name;
			const clauses = admitted({ agency }, demo.told.year).map(({ clause }) => clause);
			const found = report.problems.map(({ text }) =>
				text.replace(/^(?:[一二三四]是|\d\.|（一）存在的主要问题。|存在的不足主要有：)/, '')
			);
			return clauses.join() === found.join() ? [] : [[demo.fileName, clauses, found]];
		});
	expect(lost).toEqual([]);
});

/** Rules of which at least one must find a mistake; none where nothing within the reports is wrong. */
const rulesFor: Readonly<Record<MistakeKind, readonly string[]>> = {
	sum_off_by_one: ['requests_balance', 'requests_outcomes'],
	blank_total: ['requests_totals_blank'],
	stray_carried_in: ['years_carried_over'],
	percentage_wrong: ['prose_change'],
	prose_count_wrong: ['prose_received', 'prose_outcomes', 'prose_carried_over', 'prose_disputes'],
	misfiled_outcome: ['requests_outcomes'],
	copied_prose: ['prose_year', 'prose_received'],
	copied_words: [],
	surge: [],
	late: [],
	missing: [],
	other_in_one_row: []
};

describe('checks', () => {
	it.each(
		pairs
			.filter(({ demo }) => demo.region.synthetic && demo.scope === 'agency')
			.map(({ demo, report }) => [demo.fileName, demo, report] as const)
	)('find what is planted in %s, and nothing in a clean report', (_, demo, report) => {
		const before = byName(demo.agency.name, demo.year - 1);
		const found = [...check(report), ...(before ? acrossYears(before, report) : [])].map(
			({ rule }) => rule
		);
		const due = mistakesOf(demo.agency.shortName, demo.year)
			.map(({ kind }) => rulesFor[kind])
			.filter((rules) => rules.length > 0);
		for (const rules of due) expect(rules.some((rule) => found.includes(rule))).toBe(true);
		if (due.length === 0) expect(found).toEqual([]);
	});
});
