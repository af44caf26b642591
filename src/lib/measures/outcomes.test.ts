import { expect, test } from 'vitest';
import { agencyOutcomes, districtOutcomes } from './outcomes.ts';
import { sampleFacts } from './sample-facts.fixture.ts';

const first = sampleFacts(1, 2020, {
	granted: 8,
	partial: 2,
	'denied.third_party': 1,
	'unavailable.not_held': 13,
	'rejected.petition': 1,
	other: 2,
	total: 27
});

test('the mix of one agency, by hand', () => {
	const [year] = agencyOutcomes([first], 1, [2020]);
	expect(year?.counts).toEqual({
		granted: 8,
		partial: 2,
		denied: 1,
		unavailable: 13,
		rejected: 1,
		other: 2
	});
	expect(year).toMatchObject({ sum: 27, printedTotal: 27, reports: 1, era: '2019' });
	expect(year?.shares.unavailable).toBeCloseTo(13 / 27, 10);
});

test('shares add up to one whatever the printed total says', () => {
	const wrong = sampleFacts(1, 2022, { granted: 3, partial: 1, total: 9 });
	const [year] = agencyOutcomes([wrong], 1, [2022]);
	expect(year).toMatchObject({ sum: 4, printedTotal: 9 });
	const shares = Object.values(year?.shares ?? {}).map((share) => share ?? 0);
	expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
});

test('a district adds its offices up, and leaves out whole a report that lacks an outcome', () => {
	const second = sampleFacts(2, 2020, { granted: 5, total: 5 });
	const torn = sampleFacts(3, 2020, { granted: 100, total: 100 }, { absent: ['partial'] });
	const [year] = districtOutcomes([first, second, torn], [2020]);
	expect(year).toMatchObject({ sum: 32, printedTotal: 32, reports: 2 });
	expect(year?.counts.granted).toBe(13);
});

test('a year without reports has no numbers', () => {
	const [year] = districtOutcomes([first], [2021]);
	expect(year).toMatchObject({ sum: null, printedTotal: null, reports: 0 });
	expect(year?.counts.granted).toBeNull();
});

test('a year in which nothing was closed has counts of 0 and no shares', () => {
	const [year] = agencyOutcomes([sampleFacts(1, 2022, {})], 1, [2022]);
	expect(year?.sum).toBe(0);
	expect(year?.shares.granted).toBeNull();
});
