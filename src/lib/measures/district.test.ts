import { expect, test } from 'vitest';
import { contributions, differenceOfSame } from './contributions.ts';
import { districtSeries } from './district.ts';
import { measures } from './registry.ts';
import { sampleFacts, sampleQuote } from './sample-facts.fixture.ts';

test('a district is the sum of its offices, never with its aggregate', () => {
	const facts = [
		sampleFacts(1, 2022, { received_new: 12 }),
		sampleFacts(2, 2022, { received_new: 30 }),
		sampleFacts(9, 2022, { received_new: 42 }, { scope: 'aggregate' })
	];
	const { series, basis } = districtSeries(measures.received_new, facts, [], { 2022: 3 }, [2022]);
	expect(basis).toBe('offices');
	expect(series.points[0]).toMatchObject({ value: 42, reports: 2, expected: 3 });
});

test('where only aggregates are held they are the basis, and are not added to each other', () => {
	const facts = [
		sampleFacts(9, 2021, { received_new: 40 }, { scope: 'aggregate' }),
		sampleFacts(9, 2022, { received_new: 42 }, { scope: 'aggregate' }),
		sampleFacts(8, 2022, { received_new: 7 }, { scope: 'aggregate' })
	];
	const years = [2021, 2022];
	const { series, basis } = districtSeries(measures.received_new, facts, [], {}, years);
	expect(basis).toBe('aggregate');
	expect(series.points.map((point) => point.value)).toEqual([40, 42]);
	expect(series.points[1]?.expected).toBe(1);
});

test('reports of unknown scope stay out beside known ones', () => {
	const facts = [
		sampleFacts(1, 2022, { received_new: 12 }),
		sampleFacts(2, 2022, { received_new: 99 }, { scope: null })
	];
	const { series } = districtSeries(measures.received_new, facts, [], { 2022: 2 }, [2022]);
	expect(series.points[0]).toMatchObject({ value: 12, reports: 1 });
});

test('a rate is sum by sum with an interval, not a mean of rates', () => {
	const facts = [
		sampleFacts(1, 2022, { granted: 1, total: 1 }),
		sampleFacts(2, 2022, { granted: 10, partial: 10, total: 99 })
	];
	const { series } = districtSeries(measures.disclosure_rate, facts, [], { 2022: 2 }, [2022]);
	const point = series.points[0];
	expect(point).toMatchObject({ numerator: 21, denominator: 100, value: 0.21 });
	expect(point?.interval?.[0]).toBeCloseTo(0.1417, 4);
	expect(point?.interval?.[1]).toBeCloseTo(0.2998, 4);
});

test('a quotient per 100 has no interval', () => {
	const facts = [sampleFacts(1, 2022, { received_new: 50, 'disputes/reconsideration/total': 4 })];
	const { series } = districtSeries(measures.disputes_per_100, facts, [], { 2022: 1 }, [2022]);
	expect(series.points[0]).toMatchObject({ value: 8, interval: null });
});

test('an office that prints blanks counts as a report of 0 in a sum; a half-blank rate does not count', () => {
	const facts = [
		sampleFacts(1, 2022, { received_new: null, granted: 4, total: null }),
		sampleFacts(2, 2022, { received_new: 5, granted: 2, total: 5 })
	];
	const received = districtSeries(measures.received_new, facts, [], { 2022: 2 }, [2022]);
	expect(received.series.points[0]).toMatchObject({ value: 5, reports: 2 });
	const rate = districtSeries(measures.disclosure_rate, facts, [], { 2022: 2 }, [2022]);
	expect(rate.series.points[0]).toMatchObject({ numerator: 2, denominator: 5, reports: 1 });
	expect(contributions(measures.disclosure_rate, facts, 2022).lacking).toHaveLength(1);
});

test('a year without reports is a gap, not 0', () => {
	const facts = [sampleFacts(1, 2022, { received_new: 12 })];
	const years = [2021, 2022];
	const { series } = districtSeries(measures.received_new, facts, [], { 2021: 4 }, years);
	expect(series.points[0]).toMatchObject({
		value: null,
		origin: 'missing',
		reports: 0,
		expected: 4
	});
});

test('a value from prose stands for a district of one office, not for one office of many', () => {
	const one = [sampleFacts(1, 2020, { received_new: 29 })];
	const quoted = [sampleQuote(1, 2019, 66)];
	const years = [2019, 2020];
	const alone = districtSeries(measures.received_new, one, quoted, { 2019: 1 }, years);
	expect(alone.series.points[0]).toMatchObject({ value: 66, origin: 'quoted' });
	const many = districtSeries(measures.received_new, one, quoted, { 2019: 40 }, years);
	expect(many.series.points[0]).toMatchObject({ value: null, origin: 'missing' });
});

test('forty offices add up', () => {
	const facts = Array.from({ length: 40 }, (_, index) =>
		sampleFacts(index + 1, 2024, { received_new: index })
	);
	const { series } = districtSeries(measures.received_new, facts, [], { 2024: 40 }, [2024]);
	expect(series.points[0]).toMatchObject({ value: 780, reports: 40, expected: 40 });
});

test('a difference over the same agencies leaves out who came or went', () => {
	const facts = [
		sampleFacts(1, 2022, { received_new: 10, granted: 5, total: 10 }),
		sampleFacts(2, 2022, { received_new: 90, granted: 90, total: 90 }),
		sampleFacts(1, 2023, { received_new: 12, granted: 9, total: 12 }),
		sampleFacts(3, 2023, { received_new: 7, granted: 7, total: 7 }),
		sampleFacts(9, 2023, { received_new: 99 }, { scope: 'aggregate' })
	];
	expect(differenceOfSame(measures.received_new, facts, 2022, 2023)).toBe(2);
	expect(differenceOfSame(measures.disclosure_rate, facts, 2022, 2023)).toBeCloseTo(0.25);
	expect(differenceOfSame(measures.received_new, facts, 2021, 2023)).toBeNull();
});
