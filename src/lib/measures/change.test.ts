import { expect, test } from 'vitest';
import { agencySeries } from './agency.ts';
import { changeAt } from './change.ts';
import { districtSeries } from './district.ts';
import { measures } from './registry.ts';
import { sampleFacts, sampleQuote } from './sample-facts.fixture.ts';

const received = (before: number, now: number) =>
	agencySeries(
		measures.received_new,
		[sampleFacts(1, 2022, { received_new: before }), sampleFacts(1, 2023, { received_new: now })],
		[],
		1,
		[2022, 2023]
	);

test('a count changes by cases and percent', () => {
	const change = changeAt(measures.received_new, received(1012, 1106), 2023);
	expect(change).toMatchObject({ difference: 94, small: false, quoted: false });
	expect(change?.percent).toBeCloseTo(0.09289, 5);
});

test('there is no percent on a base of 0, and a base under 10 is marked', () => {
	expect(changeAt(measures.received_new, received(0, 5), 2023)).toMatchObject({
		difference: 5,
		percent: null,
		small: true
	});
	expect(changeAt(measures.received_new, received(9, 12), 2023)?.small).toBe(true);
	expect(changeAt(measures.received_new, received(10, 12), 2023)?.small).toBe(false);
});

test('a rate changes by percentage points only', () => {
	const facts = [
		sampleFacts(1, 2022, { granted: 30, total: 60 }),
		sampleFacts(1, 2023, { granted: 33, total: 60 })
	];
	const series = agencySeries(measures.disclosure_rate, facts, [], 1, [2022, 2023]);
	const change = changeAt(measures.disclosure_rate, series, 2023);
	expect(change?.difference).toBeCloseTo(0.05, 10);
	expect(change).toMatchObject({ percent: null, small: false });
});

test('a rate over few cases in either year is marked', () => {
	const facts = [
		sampleFacts(1, 2022, { granted: 30, total: 60 }),
		sampleFacts(1, 2023, { granted: 1, total: 2 })
	];
	const series = agencySeries(measures.disclosure_rate, facts, [], 1, [2022, 2023]);
	expect(changeAt(measures.disclosure_rate, series, 2023)?.small).toBe(true);
});

test('a gap is not bridged', () => {
	const facts = [
		sampleFacts(1, 2021, { received_new: 5 }),
		sampleFacts(1, 2023, { received_new: 9 })
	];
	const series = agencySeries(measures.received_new, facts, [], 1, [2021, 2022, 2023]);
	expect(changeAt(measures.received_new, series, 2023)).toBeNull();
	expect(changeAt(measures.received_new, series, 2021)).toBeNull();
});

test('a base from prose, a new era and another number of reports are told', () => {
	const quoted = agencySeries(
		measures.received_new,
		[sampleFacts(1, 2021, { received_new: 29 })],
		[sampleQuote(1, 2020, 66)],
		1,
		[2020, 2021]
	);
	const change = changeAt(measures.received_new, quoted, 2021);
	expect(change).toMatchObject({ quoted: true, acrossEras: true, difference: -37 });
	expect(change?.percent).toBeCloseTo(-0.5606, 4);
	const facts = [
		sampleFacts(1, 2022, { received_new: 20 }),
		sampleFacts(2, 2022, { received_new: 20 }),
		sampleFacts(1, 2023, { received_new: 20 })
	];
	const { series } = districtSeries(measures.received_new, facts, [], {}, [2022, 2023]);
	expect(changeAt(measures.received_new, series, 2023)?.coverageDiffers).toBe(true);
});
