import { describe, expect, it } from 'vitest';
import { poissonDraw, randomFrom } from '#lib/statistics/random.fixture.ts';
import { predictAmount } from './predict-amount.ts';
import { predictCount, predictCountAmong } from './predict-count.ts';
import { predictShare } from './predict-share.ts';
import { twoSided } from './weighed.ts';

const random = randomFrom(20_26);
/** A standard normal number (Box and Muller). */
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
/** A gamma number of mean 1 (Marsaglia and Tsang), of a shape of at least 1. */
function gamma(shape: number): number {
	const d = shape - 1 / 3;
	for (;;) {
		const z = normal();
		const v = (1 + z / Math.sqrt(9 * d)) ** 3;
		if (v > 0 && Math.log(1 - random()) < 0.5 * z * z + d - d * v + d * Math.log(v))
			return (d * v) / shape;
	}
}
const prior = { logMean: Math.log(20), logSpread: 1 };

describe('counts', () => {
	it('of the model itself are found unlikely about as often as stated, never much more often', () => {
		const runs = 3000;
		let [low, high, told] = [0, 0, 0];
		for (let run = 0; run < runs; run++) {
			const expected = Math.exp(prior.logMean + normal() * prior.logSpread);
			const swing = Math.min(0.95, 0.33 * Math.exp(0.5 * normal()));
			const draw = () => poissonDraw(random, expected * gamma(1 / swing ** 2));
			const others = Array.from({ length: 3 + (run % 6) }, draw);
			const tails = predictCount(others, draw(), prior);
			if (tails.low < 0.025) low++;
			if (tails.high < 0.025) high++;
			if (twoSided(tails) < 0.01) told++;
		}
		expect(low / runs).toBeLessThan(0.035);
		expect(high / runs).toBeLessThan(0.035);
		expect(told / runs).toBeGreaterThan(0.003);
		expect(told / runs).toBeLessThan(0.015);
	});

	it.each([
		[[31, 24, 38, 29], 290],
		[[3, 2, 4, 3], 30],
		[[410, 380, 450, 395, 402], 41],
		[[20, 45, 31, 28, 40, 26], 480]
	])('after %j a slip to %i is told, and what is usual is not', (others, slip) => {
		expect(twoSided(predictCount(others, slip, prior))).toBeLessThan(0.001);
		expect(twoSided(predictCount(others, others[1]! + 2, prior))).toBeGreaterThan(0.1);
	});

	it('among offices of a kind the largest is nothing unusual, a hundredfold is', () => {
		const peers = [0, 2, 3, 5, 7, 9, 12, 20, 41];
		expect(twoSided(predictCountAmong(peers, 70))).toBeGreaterThan(0.02);
		expect(twoSided(predictCountAmong(peers, 4000))).toBeLessThan(0.001);
	});
});

describe('shares', () => {
	const others = [14, 17, 11, 19, 16].map((count) => ({ count, of: 40 }));
	it('that follow the others are not told, one turned round is', () => {
		expect(twoSided(predictShare(others, { count: 20, of: 40 }, { share: 0.4 }))).toBeGreaterThan(
			0.1
		);
		expect(twoSided(predictShare(others, { count: 0, of: 60 }, { share: 0.4 }))).toBeLessThan(
			0.001
		);
	});
	it('the two tails are those of one distribution', () => {
		const at = (count: number) => predictShare(others, { count, of: 40 }, { share: 0.4 });
		expect(at(12).low + at(13).high).toBeCloseTo(1, 9);
	});
});

describe('sums of money', () => {
	it('in yuan where 万元 are asked for are told', () => {
		const others = [25, 31, 22, 40];
		expect(twoSided(predictAmount(others, 280_000))).toBeLessThan(0.001);
		expect(twoSided(predictAmount(others, 60))).toBeGreaterThan(0.05);
	});
});
