import { expect, test } from 'vitest';
import { agencySeries } from './agency.ts';
import { measures } from './registry.ts';
import { sampleFacts, sampleQuote } from './sample-facts.fixture.ts';

const facts = [
	sampleFacts(1, 2020, { received_new: 29 }),
	sampleFacts(2, 2019, { received_new: 500 }),
	sampleFacts(1, 2022, {}, { absent: ['received_new'] })
];
const quoted = [sampleQuote(1, 2019, 66), sampleQuote(1, 2020, 28), sampleQuote(2, 2021, 3)];

test('tables speak before prose, prose before a gap', () => {
	const years = [2018, 2019, 2020, 2021, 2022];
	const { points } = agencySeries(measures.received_new, facts, quoted, 1, years);
	expect(points.map(({ value, origin }) => [value, origin])).toEqual([
		[null, 'missing'],
		[66, 'quoted'],
		[29, 'printed'],
		[null, 'missing'],
		[null, 'missing']
	]);
	expect(points[1]?.quoted?.quote).toContain('66');
	expect(points.map((point) => point.era)).toEqual(['pre2019', '2019', '2019', '2021', '2021']);
});

test('a report without the cell is told from no report', () => {
	const { points } = agencySeries(measures.received_new, facts, [], 1, [2021, 2022]);
	expect(points.map((point) => point.reports)).toEqual([0, 1]);
});

test('prose of one measure says nothing of another', () => {
	const { points } = agencySeries(measures.total, [], quoted, 1, [2019]);
	expect(points[0]?.origin).toBe('missing');
});

test('the nearest later report speaks first', () => {
	const later = { ...sampleQuote(1, 2019, 65), reportYear: 2022 };
	const both = [later, sampleQuote(1, 2019, 66)];
	const { points } = agencySeries(measures.received_new, [], both, 1, [2019]);
	expect(points[0]?.value).toBe(66);
});
