import { expect, test } from 'vitest';
import { differ, fisher, holm, poissonTest } from './exact-test.ts';

// Expected values summed as exact fractions.
test.each([
	[3, 4, 1, 4, 0.485714285714286],
	[8, 20, 30, 100, 0.43307646664756],
	[2, 30, 120, 300, 0.000117153084079308],
	[0, 10, 10, 10, 0.000010825088224469]
])('Fisher: %i of %i against %i of %i', (events, size, others, otherSize, expected) => {
	const one = { events, size };
	const other = { events: others, size: otherSize };
	expect(fisher(one, other)).toBeCloseTo(expected, 10);
	expect(fisher(other, one)).toBeCloseTo(expected, 10);
});

test('Poisson rates', () => {
	expect(poissonTest({ events: 3, size: 100 }, { events: 12, size: 100 })).toBeCloseTo(
		0.03515625,
		10
	);
	expect(poissonTest({ events: 0, size: 50 }, { events: 9, size: 200 })).toBeCloseTo(
		0.268435456,
		10
	);
	expect(differ('per_size', { events: 0, size: 50 }, { events: 0, size: 200 })).toBe(1);
});

test('what counts nothing, or is no proportion, is not compared', () => {
	expect(fisher({ events: 0, size: 0 }, { events: 1, size: 2 })).toBeNull();
	expect(fisher({ events: 3, size: 2 }, { events: 1, size: 2 })).toBeNull();
	expect(poissonTest({ events: 3, size: 0 }, { events: 1, size: 2 })).toBeNull();
});

test('Holm, in the order given', () => {
	expect(holm([0.04, 0.01, 0.03])).toEqual([0.06, 0.03, 0.06]);
	expect(holm([])).toEqual([]);
});
