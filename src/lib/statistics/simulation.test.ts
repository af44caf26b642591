import { expect, test } from 'vitest';
import { dispersion, limits, standing } from './funnel.ts';
import { ordering } from './ordering.ts';
import { pooled, poolingWeights } from './pooling.ts';
import { binomialDraw, poissonDraw, randomFrom } from './random.fixture.ts';
import { z95 } from './normal.ts';
import { wilsonInterval } from './wilson.ts';

const sizes = [8, 12, 20, 29, 45, 80, 150, 400];
const average = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

test('Wilson intervals at 95 % cover at least 93 % over rates and sizes', () => {
	const random = randomFrom(1);
	const covered = Array.from({ length: 20_000 }, (_, run) => {
		const rate = 0.05 + 0.9 * random();
		const size = sizes[run % sizes.length]!;
		const interval = wilsonInterval(binomialDraw(random, size, rate), size, z95)!;
		return interval[0] <= rate && rate <= interval[1] ? 1 : 0;
	});
	expect(average(covered)).toBeGreaterThan(0.93);
	expect(average(covered)).toBeLessThan(0.97);
});

test.each(['proportion', 'per_size'] as const)(
	'a funnel of equal %s calls few false alarms, and about as many as it says',
	(kind) => {
		const random = randomFrom(2);
		const rate = kind === 'proportion' ? 0.45 : 0.08;
		const draw =
			kind === 'proportion'
				? (size: number) => binomialDraw(random, size, rate)
				: (size: number) => poissonDraw(random, size * rate);
		const at = new Map(sizes.map((size) => [size, limits(kind, rate, size)]));
		const found = Array.from({ length: 24_000 }, (_, run) => {
			const size = sizes[run % sizes.length]!;
			return standing(draw(size) / size, at.get(size)!);
		});
		const share = (...of: string[]) => average(found.map((one) => (of.includes(one) ? 1 : 0)));
		const beyond95 = share('below', 'above', 'far_below', 'far_above');
		expect(beyond95).toBeLessThan(0.06);
		expect(beyond95).toBeGreaterThan(0.02);
		expect(share('far_below', 'far_above')).toBeLessThan(0.004);
	}
);

test('overdispersion is seldom found where there is none, and found where it is', () => {
	const random = randomFrom(3);
	const group = (spread: number) =>
		Array.from({ length: 30 }, (_, index) => {
			const size = sizes[index % sizes.length]!;
			return { events: binomialDraw(random, size, 0.45 + spread * (random() - 0.5)), size };
		});
	const found = (spread: number) =>
		average(
			Array.from({ length: 200 }, () =>
				dispersion('proportion', group(spread))?.beyondChance ? 1 : 0
			)
		);
	expect(found(0)).toBeLessThan(0.05);
	expect(found(0.8)).toBeGreaterThan(0.95);
});

test.each(['proportion', 'per_size'] as const)(
	'pooled %s lie closer to the truth than raw ones, and their intervals cover it',
	(kind) => {
		const random = randomFrom(4);
		const errors = { raw: 0, pooled: 0 };
		const covered: number[] = [];
		for (let run = 0; run < 60; run++) {
			const truths: number[][] = [];
			const groups = Array.from({ length: 20 }, () => {
				const mean = 0.3 + 0.4 * random();
				const rates = Array.from({ length: 5 }, () => mean + 0.2 * (random() - 0.5));
				truths.push(rates);
				return rates.map((rate) => {
					const size = 4 + Math.floor(20 * random());
					const events =
						kind === 'proportion'
							? binomialDraw(random, size, rate)
							: poissonDraw(random, size * rate);
					return { events, size };
				});
			});
			const weights = poolingWeights(kind, groups);
			groups.forEach((group, index) => {
				const estimates = pooled(kind, group, weights);
				group.forEach(({ events, size }, year) => {
					const truth = truths[index]![year]!;
					const estimate = estimates[year]!;
					errors.raw += (events / size - truth) ** 2;
					errors.pooled += (estimate.rate - truth) ** 2;
					covered.push(estimate.low <= truth && truth <= estimate.high ? 1 : 0);
				});
			});
		}
		expect(errors.pooled).toBeLessThan(0.6 * errors.raw);
		expect(average(covered)).toBeGreaterThan(0.93);
	}
);

test('the places of all units together hold the true ones as often as they say', () => {
	const random = randomFrom(6);
	const right = Array.from({ length: 150 }, () => {
		const units = Array.from({ length: 8 }, (_, index) => {
			const rate = 0.2 + 0.08 * index;
			const size = sizes[Math.floor(random() * sizes.length)]!;
			return { rate, events: binomialDraw(random, size, rate), size };
		});
		return ordering('proportion', units).places.every(({ unit, best, worst }) => {
			const place = 8 - unit;
			return best <= place && place <= worst;
		})
			? 1
			: 0;
	});
	expect(average(right)).toBeGreaterThan(0.93);
});
