import { expect, test } from 'vitest';
import { peerMedian, peerMedians, quantile } from './peers.ts';
import { measures } from './registry.ts';
import { sampleFacts } from './sample-facts.fixture.ts';

const facts = [3, 8, 5, 20].map((value, index) =>
	sampleFacts(index + 1, 2022, { received_new: value })
);

test('the middle of the peers, by hand', () => {
	expect(peerMedian(measures.received_new, facts, [1, 2, 3, 4], 2022)).toEqual({
		year: 2022,
		peers: 4,
		median: 6.5,
		lowerQuartile: 4.5,
		upperQuartile: 11
	});
});

test('only peers with a value count, and two are too few', () => {
	expect(peerMedian(measures.received_new, facts, [1, 2, 3], 2022)?.peers).toBe(3);
	expect(peerMedian(measures.received_new, facts, [1, 2, 77], 2022)).toBeNull();
	const blank = [...facts.slice(0, 2), sampleFacts(3, 2022, { received_new: null })];
	expect(peerMedian(measures.received_new, blank, [1, 2, 3], 2022)).toBeNull();
});

test('years without enough peers are left out', () => {
	const years = peerMedians(measures.received_new, facts, [1, 2, 3], [2021, 2022]);
	expect(years.map((summary) => summary.year)).toEqual([2022]);
});

test('quantiles interpolate between neighbours', () => {
	expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
	expect(quantile([7], 0.5)).toBe(7);
	expect(() => quantile([], 0.5)).toThrow();
});
