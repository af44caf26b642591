import { describe, expect, it } from 'vitest';
import type { Reform } from '#lib/register/reform.ts';
import { agencySeries } from './agency.ts';
import { measures } from './registry.ts';
import { restatedOutcomes, restatedReports, restatedSeries } from './restated.ts';
import { sampleFacts, sampleQuote } from './sample-facts.fixture.ts';

const merge: Reform = {
	id: 1,
	kind: 'merge',
	on: '2019-03-20',
	firstYear: 2019,
	basis: '机构改革方案',
	note: null,
	before: [1, 2],
	after: [3]
};
const years = Array.from({ length: 10 }, (_, step) => 2016 + step);
const numbers = (received: number | null, granted: number, total: number) => ({
	received_new: received,
	granted,
	total
});
const facts = [
	sampleFacts(1, 2016, numbers(10, 4, 8), { era: '2019' }),
	sampleFacts(2, 2016, numbers(6, 1, 2), { era: '2019' }),
	sampleFacts(1, 2017, numbers(12, 4, 8), { era: '2019' }),
	sampleFacts(2, 2017, numbers(null, 1, 2), { era: '2019' }),
	sampleFacts(1, 2018, numbers(11, 4, 8), { era: '2019' }),
	...years.slice(3).map((year) => sampleFacts(3, year, numbers(year - 2000, 5, 10)))
];
const quoted = [sampleQuote(3, 2018, 21)];

describe('two bureaus merge in 2019, 2016 to 2025', () => {
	const received = measures.received_new;
	const { series, untold } = restatedSeries(received, facts, quoted, 3, [merge], years);

	it('restated: sums where both have a number, else none, with who is missing', () => {
		expect(series.points.map(({ value }) => value)).toEqual([
			16,
			null,
			null,
			...[19, 20, 21, 22, 23, 24, 25]
		]);
		expect(series.points.slice(0, 4).map(({ reports, expected }) => [reports, expected])).toEqual([
			[2, 2],
			[1, 2],
			[1, 2],
			[1, 1]
		]);
		expect(untold).toEqual([
			{ year: 2017, missing: [2], broken: null },
			{ year: 2018, missing: [2], broken: null }
		]);
	});

	it('as reported: each its own years', () => {
		const own = (id: number) =>
			agencySeries(received, facts, [], id, years).points.map(({ value }) => value);
		expect(own(1)).toEqual([10, 12, 11, ...Array(7).fill(null)]);
		expect(own(3).slice(0, 4)).toEqual([null, null, null, 19]);
	});

	it('adds rates sum by sum, never as a mean', () => {
		const rate = restatedSeries(measures.disclosure_rate, facts, [], 3, [merge], [2016]);
		expect(rate.series.points[0]).toMatchObject({ numerator: 5, denominator: 10, value: 0.5 });
	});

	it('the mix of a year is empty where one part is missing', () => {
		const mix = restatedOutcomes(facts, 3, [merge], [2016, 2018, 2019]);
		expect(mix.map(({ sum, reports }) => [sum, reports])).toEqual([
			[5, 2],
			[null, 0],
			[5, 1]
		]);
		expect(restatedReports(facts, 3, [merge])).toHaveLength(12);
	});

	it('before a split nothing is told, and the split is named', () => {
		const split: Reform = { ...merge, kind: 'split', before: [1], after: [1, 2] };
		const told = restatedSeries(received, facts, [], 1, [split], [2018, 2019]);
		expect(told.untold[0]).toEqual({ year: 2018, missing: [], broken: split });
		expect(told.series.points[0]).toMatchObject({ value: null, origin: 'missing' });
	});
});
