import { expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { measures } from './registry.ts';
import { sampleFacts } from './sample-facts.fixture.ts';

test('a count is its cell, and leads to it', () => {
	const evaluation = evaluate(measures.received_new, sampleFacts(1, 2022, { received_new: 29 }));
	expect(evaluation).toEqual({
		value: 29,
		numerator: null,
		denominator: null,
		cells: [
			{
				agencyId: 1,
				agency: '第1局',
				year: 2022,
				place: { table: 'requests', row: 'received_new', column: 'total' },
				value: 29
			}
		]
	});
});

test('a blank is not 0, and a printed 0 is', () => {
	const blank = sampleFacts(1, 2022, { received_new: null });
	expect(evaluate(measures.received_new, blank)?.value).toBeNull();
	expect(evaluate(measures.received_new, sampleFacts(1, 2022, {}))?.value).toBe(0);
});

test('a cell that the report does not have gives nothing', () => {
	const facts = sampleFacts(1, 2022, {}, { absent: ['received_new', 'denied.third_party'] });
	expect(evaluate(measures.received_new, facts)).toBeNull();
	expect(evaluate(measures.denied, facts)).toBeNull();
});

test('a sum takes blanks as 0 where another part is printed', () => {
	const rows = Object.fromEntries(
		measures.denied.numerator.flat().map((place) => [place.row, null])
	);
	const some = sampleFacts(1, 2022, { ...rows, 'denied.third_party': 3 });
	expect(evaluate(measures.denied, some)?.value).toBe(3);
	expect(evaluate(measures.denied, sampleFacts(1, 2022, rows))?.value).toBeNull();
});

test('其他处理 is read as one row or as three, and never twice', () => {
	expect(evaluate(measures.other, sampleFacts(1, 2020, { other: 2 }))?.value).toBe(2);
	const three = { 'other.uncorrected': 1, 'other.unpaid': 0, 'other.other': 4 };
	expect(evaluate(measures.other, sampleFacts(1, 2022, three))?.value).toBe(5);
	expect(evaluate(measures.other, sampleFacts(1, 2022, { ...three, other: 5 }))?.value).toBe(5);
});

test('the disclosure rate is granted and partial of the printed total', () => {
	const facts = sampleFacts(1, 2020, { granted: 8, partial: 2, total: 27 });
	const evaluation = evaluate(measures.disclosure_rate, facts);
	expect(evaluation).toMatchObject({ numerator: 10, denominator: 27 });
	expect(evaluation?.value).toBeCloseTo(0.37037, 5);
	expect(evaluation?.cells).toHaveLength(3);
});

test('a rate of nothing is no rate', () => {
	expect(evaluate(measures.disclosure_rate, sampleFacts(1, 2020, {}))).toMatchObject({
		value: null,
		numerator: 0,
		denominator: 0
	});
});

test('disputes are per 100 applications received', () => {
	const facts = sampleFacts(1, 2022, {
		received_new: 40,
		'disputes/reconsideration/total': 2,
		'disputes/litigation_direct/total': 1,
		'disputes/litigation_after/total': 1
	});
	expect(evaluate(measures.disputes_per_100, facts)?.value).toBe(10);
});

test('the correction rate leaves pending cases out', () => {
	const facts = sampleFacts(1, 2022, {
		'disputes/reconsideration/upheld': 3,
		'disputes/reconsideration/corrected': 1,
		'disputes/reconsideration/pending': 9,
		'disputes/reconsideration/total': 13,
		'disputes/litigation_after/other': 1
	});
	expect(evaluate(measures.correction_rate, facts)).toMatchObject({
		numerator: 1,
		denominator: 5,
		value: 0.2
	});
});

test('the carry-over rate is of all that was to be handled', () => {
	const facts = sampleFacts(1, 2022, { received_new: 29, carried_in: 1, carried_out: 3 });
	expect(evaluate(measures.carry_rate, facts)?.value).toBe(0.1);
});

test('an era that counts otherwise is left out', () => {
	const facts = sampleFacts(1, 2018, { received_new: 5 }, { era: 'pre2019' });
	expect(evaluate(measures.received_new, facts)).toBeNull();
});
