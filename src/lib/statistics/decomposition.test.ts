import { expect, test } from 'vitest';
import { decompose, type Both } from './decomposition.ts';
import { randomFrom } from './random.fixture.ts';

test('only the mix moved, or only the rates', () => {
	const mixed = decompose([
		{ before: { events: 8, size: 10 }, now: { events: 24, size: 30 } },
		{ before: { events: 3, size: 30 }, now: { events: 1, size: 10 } }
	]);
	expect(mixed?.within).toBeCloseTo(0, 12);
	expect(mixed?.mix).toBeCloseTo(25 / 40 - 11 / 40, 12);
	const rates = decompose([
		{ before: { events: 8, size: 10 }, now: { events: 9, size: 10 } },
		{ before: { events: 3, size: 10 }, now: { events: 1, size: 10 } }
	]);
	expect(rates?.mix).toBeCloseTo(0, 12);
	expect(rates?.effects.map(({ within }) => within)).toEqual([
		expect.closeTo(0.05, 12),
		expect.closeTo(-0.1, 12)
	]);
});

test('a unit of one year counts in the mix alone', () => {
	const split = decompose([
		{ before: { events: 5, size: 10 }, now: { events: 5, size: 10 } },
		{ before: null, now: { events: 10, size: 10 } },
		{ before: { events: 0, size: 5 }, now: { events: 0, size: 0 } },
		{ before: null, now: null }
	]);
	expect(split?.effects.map(({ presence }) => presence)).toEqual([
		'both',
		'only_now',
		'only_before',
		'neither'
	]);
	expect(split?.within).toBeCloseTo(0, 12);
	expect(split?.mix).toBeCloseTo(15 / 20 - 5 / 15, 12);
});

test('a year without cases has no change', () =>
	expect(decompose([{ before: null, now: { events: 1, size: 2 } }])).toBeNull());

test('the parts add up to the change, whatever the counts', () => {
	const random = randomFrom(5);
	for (let run = 0; run < 500; run++) {
		const side = () => {
			if (random() < 0.15) return null;
			const size = Math.floor(random() * 60);
			return { events: Math.floor(random() * (size + 1)), size };
		};
		const units = Array.from({ length: 1 + Math.floor(random() * 12) }, (): Both => ({
			before: side(),
			now: side()
		}));
		const split = decompose(units);
		if (!split) continue;
		expect(split.within + split.mix).toBeCloseTo(split.to - split.from, 12);
		const sum = split.effects.reduce((sum, { within, mix }) => sum + within + mix, 0);
		expect(sum).toBeCloseTo(split.to - split.from, 12);
	}
});
