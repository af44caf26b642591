import { expect, test } from 'vitest';
import { betaQuantile, incompleteBeta } from './beta.ts';
import { binomialShare, interpolatedCount, poissonShare } from './discrete.ts';
import { logGamma } from './gamma.ts';
import { normalQuantile, normalShare, twoSided } from './normal.ts';

// Expected values: SciPy 1.17, and exact fractions for the binomial and Poisson sums.
test.each([
	[0.5, 0.5723649429247001],
	[10, 12.801827480081469],
	[100, 359.1342053695754]
])('ln Γ(%d)', (x, expected) => expect(logGamma(x)).toBeCloseTo(expected, 11));

test('the gamma function of 0 is an error', () => expect(() => logGamma(0)).toThrow());

test('the beta distribution', () => {
	expect(incompleteBeta(0.3, 2, 5)).toBeCloseTo(0.579825, 10);
	expect(betaQuantile(0.025, 8.3, 21.7)).toBeCloseTo(0.13487729, 6);
	expect(betaQuantile(0.975, 8.3, 21.7)).toBeCloseTo(0.44661189, 6);
});

test.each([
	[3, 10, 0.3, 0.6496107184],
	[40, 100, 0.5, 0.02844396682049],
	[1800, 3500, 0.5, 0.9561158650023]
])('%i or fewer of %i at %d', (successes, cases, probability, expected) =>
	expect(binomialShare(successes, cases, probability)).toBeCloseTo(expected, 11)
);

test.each([
	[2, 4, 0.238103305553544],
	[0, 0.5, 0.606530659712633],
	[130, 100, 0.99829315962955]
])('%i or fewer where %d are expected', (events, expected, share) =>
	expect(poissonShare(events, expected)).toBeCloseTo(share, 11)
);

test('the normal distribution, far out too', () => {
	expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
	expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 12);
	expect(normalShare(-1.959963984540054)).toBeCloseTo(0.025, 12);
	expect(twoSided(5) / 5.733031437583866e-7).toBeCloseTo(1, 9);
	expect(twoSided(9) / 2.2571768119076845e-19).toBeCloseTo(1, 9);
	expect(() => normalQuantile(1)).toThrow();
});

test('a count passes its share between two whole ones', () => {
	const share = (count: number) => binomialShare(count, 10, 0.3);
	const count = interpolatedCount(share, 0.5, 10);
	expect(share(2)).toBeLessThan(0.5);
	expect(share(3)).toBeGreaterThan(0.5);
	expect(count).toBeCloseTo(3 - (share(3) - 0.5) / (share(3) - share(2)), 12);
});
