import { expect, test } from 'vitest';
import { agencySeries } from './agency.ts';
import { agencyOutcomes } from './outcomes.ts';
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

test.each([
	['own report first', ['agency', 'aggregate'] as const],
	['aggregate first', ['aggregate', 'agency'] as const]
])('a government’s own report speaks for it, never its aggregate beside it: %s', (_, scopes) => {
	const both = scopes.map((scope) =>
		sampleFacts(7, 2023, { received_new: scope === 'agency' ? 4 : 90, granted: 2 }, { scope })
	);
	const aggregate = sampleFacts(7, 2022, { received_new: 80, granted: 5 }, { scope: 'aggregate' });
	const facts = [...both, aggregate];
	const { points } = agencySeries(measures.received_new, facts, [], 7, [2022, 2023]);
	expect(points.map((point) => [point.value, point.reports])).toEqual([
		[80, 1],
		[4, 1]
	]);
	const [, year] = agencyOutcomes(facts, 7, [2022, 2023]);
	expect(year).toMatchObject({ sum: 2, reports: 1 });
});
