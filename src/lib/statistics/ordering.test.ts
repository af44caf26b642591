import { expect, test } from 'vitest';
import { ordering } from './ordering.ts';

test('few cases hold every place', () => {
	const { places, bands } = ordering('proportion', [
		{ events: 1, size: 2 },
		{ events: 2, size: 3 },
		{ events: 0, size: 1 },
		{ events: 0, size: 0 }
	]);
	expect(places.map(({ unit }) => unit)).toEqual([1, 0, 2]);
	expect(places.every(({ best, worst }) => best === 1 && worst === 3)).toBe(true);
	expect(bands).toEqual([[0, 2]]);
});

test('what can be told apart is, and bands overlap', () => {
	const { places, bands } = ordering('proportion', [
		{ events: 950, size: 1000 },
		{ events: 11, size: 12 },
		{ events: 100, size: 1000 }
	]);
	expect(places.map(({ best, worst }) => [best, worst])).toEqual([
		[1, 2],
		[1, 2],
		[3, 3]
	]);
	expect(bands).toEqual([
		[0, 1],
		[2, 2]
	]);
	const middle = ordering('per_size', [
		{ events: 60, size: 1000 },
		{ events: 40, size: 1000 },
		{ events: 25, size: 1000 }
	]);
	expect(middle.bands).toEqual([
		[0, 1],
		[1, 2]
	]);
});
