import { expect, test } from 'vitest';
import { binomialShare } from './discrete.ts';
import { dispersion, limits, standing, target, widened } from './funnel.ts';
import { twoSided } from './normal.ts';

test('limits stand where the binomial passes their share, and close in on the target', () => {
	const at = limits('proportion', 0.4, 50);
	expect(binomialShare(Math.floor(at.low95 * 50), 50, 0.4)).toBeLessThanOrEqual(0.025);
	expect(binomialShare(Math.ceil(at.low95 * 50), 50, 0.4)).toBeGreaterThan(0.025);
	expect(at.low998).toBeLessThan(at.low95);
	expect(at.high998).toBeGreaterThan(at.high95);
	const large = limits('proportion', 0.4, 5000);
	expect(large.high95 - large.low95).toBeCloseTo(2 * 1.96 * Math.sqrt(0.24 / 5000), 3);
});

test('limits of few cases stay within what can be', () => {
	const at = limits('proportion', 0.02, 3);
	expect(at.low95).toBe(0);
	expect(at.high998).toBeLessThanOrEqual(1);
	expect(limits('per_size', 0.05, 4).high998).toBeGreaterThan(0.05);
	expect(limits('per_size', 0, 4)).toEqual({ low95: 0, high95: 0, low998: 0, high998: 0 });
});

test('where a rate lies', () => {
	const within = { low998: 0.1, low95: 0.2, high95: 0.6, high998: 0.7 };
	expect([0.05, 0.15, 0.2, 0.4, 0.65, 0.9].map((rate) => standing(rate, within))).toEqual([
		'far_below',
		'below',
		'within',
		'within',
		'above',
		'far_above'
	]);
});

test('units that vary beyond chance widen the limits, and p-values with them', () => {
	const alike = Array.from({ length: 12 }, () => ({ events: 20, size: 50 }));
	expect(dispersion('proportion', alike)).toEqual({ factor: 0, beyondChance: false });
	const apart = alike.map((unit, index) => ({ ...unit, events: index % 2 ? 10 : 30 }));
	const found = dispersion('proportion', apart);
	expect(found?.factor).toBeCloseTo(0.2 ** 2 / (0.24 / 50), 10);
	expect(found?.beyondChance).toBe(true);
	const [tight, wide] = [limits('proportion', 0.4, 50), limits('proportion', 0.4, 50, 4)];
	expect(wide.high95 - 0.4).toBeCloseTo(2 * (tight.high95 - 0.4), 12);
	expect(widened(0.01, 4)).toBeCloseTo(twoSided(2.5758293035489 / 2), 8);
	expect(widened(0.01, 0.5)).toBe(0.01);
	expect(dispersion('proportion', alike.slice(0, 4))).toBeNull();
});

test('the target is of all cases together', () => {
	expect(
		target([
			{ events: 1, size: 2 },
			{ events: 9, size: 18 },
			{ events: 5, size: 0 }
		])
	).toBe(0.75);
	expect(target([])).toBeNull();
});
