import { describe, expect, it } from 'vitest';
import { brokenProse } from '#db/demo/numbers/prose-identities.ts';
import { aggregateYears, demoReports } from './generate.ts';
import { brokenAcross, brokenIdentities, numbersIn } from '#db/demo/numbers/identities.ts';
import { decimalsOf } from './manner.ts';
import { aggregateMistake, mistakes, mistakesOf } from './mistakes.ts';
import { officeNamed } from './offices.ts';

const reports = demoReports().filter(({ region }) => region.synthetic);
const own = reports.filter(({ scope }) => scope === 'agency');
const reportOf = (office: string, year: number) =>
	own.find((report) => report.agency.shortName === office && report.year === year);

describe('planted mistakes', () => {
	it('touch 25 to 35 documents', () => {
		const touched = mistakes.filter(
			({ kind }) => kind !== 'missing' && kind !== 'other_in_one_row'
		);
		const places = new Set(touched.map(({ office, year }) => `${office}/${year}`));
		expect(places.size).toBeGreaterThanOrEqual(25);
		expect(places.size).toBeLessThanOrEqual(35);
	});

	it('are for offices that exist, and missing reports are absent', () => {
		for (const { office, year, kind } of mistakes) {
			expect(officeNamed(office)).toBeDefined();
			expect(reportOf(office, year) === undefined).toBe(kind === 'missing');
		}
	});

	it.each(own.map((report): [string, (typeof own)[number]] => [report.fileName, report]))(
		'%s breaks what is planted in it and nothing else',
		(_, report) => {
			const office = report.agency.shortName;
			const planted = mistakesOf(office, report.year);
			const before = reportOf(office, report.year - 1);
			const copied = planted.some(({ kind }) => kind === 'copied_prose');
			const prose = brokenProse(report, decimalsOf(office));
			const broken = [
				...brokenIdentities(report.cells),
				...(copied ? prose.slice(0, 1) : prose),
				...(before ? brokenAcross(before.cells, report.cells) : [])
			];
			const due = planted.flatMap(({ breaks }) => breaks);
			expect(broken.sort()).toEqual([...due].sort());
		}
	);

	it('late reports are handed in after 31 January, all others by then', () => {
		for (const report of own) {
			const late = mistakesOf(report.agency.shortName, report.year).some(
				({ kind }) => kind === 'late'
			);
			expect(report.receivedOn! > `${report.year + 1}-01-31`).toBe(late);
		}
	});

	it('other_in_one_row prints one row in the 2021 format', () => {
		for (const { kind, office, year } of mistakes) {
			if (kind !== 'other_in_one_row') continue;
			const cells = reportOf(office, year)!.cells;
			expect(cells.has('requests/other/total')).toBe(true);
			expect(cells.has('requests/other.other/total')).toBe(false);
		}
	});
});

describe('aggregates', () => {
	it.each(aggregateYears)('%i sums its offices cell by cell, but for the planted cell', (year) => {
		const aggregate = reports.find(
			(report) => report.scope === 'aggregate' && report.year === year
		)!;
		const members = own
			.filter((report) => report.year === year)
			.map(({ cells }) => numbersIn(cells));
		const differing = [...numbersIn(aggregate.cells)].filter(([key, value]) => {
			const keys = key.startsWith('requests/other.other/')
				? [key, key.replace('other.other', 'other')]
				: [key];
			const parts = members.flatMap((numbers) => keys.map((key) => numbers.get(key) ?? 0));
			return Math.abs(parts.reduce((sum, part) => sum + part, 0) - value!) > 1e-6;
		});
		const { table, row, column } = aggregateMistake;
		expect(differing.map(([key]) => key)).toEqual(
			year === aggregateMistake.year ? [`${table}/${row}/${column}`] : []
		);
	});
});
