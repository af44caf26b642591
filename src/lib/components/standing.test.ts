import { expect, test } from 'vitest';
import { standingInWords, symbolsOf, type Standing } from './standing.ts';

const standing: Standing = {
	agencyId: 1,
	agency: '档案局',
	year: 2023,
	state: 'held',
	errors: 0,
	warnings: 0
};

test.each([
	[{}, ['held']],
	[{ warnings: 1 }, ['look']],
	[{ state: 'late' }, ['late']],
	[{ state: 'late', errors: 2 }, ['late', 'look']],
	[{ state: 'missing' }, ['missing']]
] as const)('%j is shown as %j', (change, symbols) => {
	expect(symbolsOf({ ...standing, ...change })).toEqual(symbols);
});

test('the words say who, when and how many', () => {
	const words = standingInWords({ ...standing, errors: 2, warnings: 1 });
	for (const part of ['档案局', '2023', '2', '1']) expect(words).toContain(part);
});
