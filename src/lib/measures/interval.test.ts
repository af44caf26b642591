import { expect, test } from 'vitest';
import { wilson } from './interval.ts';

// Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3.
test.each([
	[81, 263, 0.2553, 0.3662],
	[15, 148, 0.0624, 0.1605],
	[0, 20, 0, 0.1611],
	[1, 29, 0.0061, 0.1718]
])('%i of %i is as published', (successes, cases, low, high) => {
	const interval = wilson(successes, cases);
	expect(interval?.[0]).toBeCloseTo(low, 4);
	expect(interval?.[1]).toBeCloseTo(high, 4);
});

test('0 of 10 and 10 of 10 mirror each other', () => {
	expect(wilson(0, 10)?.[0]).toBe(0);
	expect(wilson(0, 10)?.[1]).toBeCloseTo(0.2775, 4);
	expect(wilson(10, 10)?.[0]).toBeCloseTo(0.7225, 4);
	expect(wilson(10, 10)?.[1]).toBe(1);
});

test('5 of 10 is symmetric', () => {
	expect(wilson(5, 10)?.[0]).toBeCloseTo(0.2366, 4);
	expect(wilson(5, 10)?.[1]).toBeCloseTo(0.7634, 4);
});

test('what is no proportion has no interval', () => {
	expect(wilson(0, 0)).toBeNull();
	expect(wilson(3, 2)).toBeNull();
	expect(wilson(-1, 2)).toBeNull();
});
