import { describe, expect, it } from 'vitest';
import { membership, yearsOf } from './membership.ts';
import { faultsOfReform, type Reform, type ReformKind } from './reform.ts';
import { compositionOf, restate, successorsOf } from './restate.ts';

const years = Array.from({ length: 10 }, (_, step) => 2016 + step);
const [trade, food, market, streets] = [1, 2, 3, 4];
const reform = (
	kind: ReformKind,
	firstYear: number,
	before: number[],
	after: number[]
): Reform => ({
	id: firstYear * 10 + before.length,
	kind,
	on: `${firstYear}-03-20`,
	firstYear,
	basis: '机构改革方案',
	note: null,
	before,
	after
});
const offices = [trade, food, market, streets].map((id) => ({
	id,
	validFrom: null,
	validTo: null
}));
const merge = reform('merge', 2019, [trade, food], [market]);

const of = (from: number, to: number, value: (year: number) => number | null) =>
	years.filter((year) => year >= from && year <= to).map((year) => ({ year, value: value(year) }));
const series = new Map([
	[trade, of(2016, 2018, (year) => year - 2006)],
	[food, of(2016, 2018, (year) => (year === 2017 ? null : 5))],
	[market, of(2019, 2025, (year) => year - 1999)]
]);

describe('two bureaus merge in 2019', () => {
	it('each counts in the sum up to 2018, the merged one from 2019 on', () => {
		const members = years.map((year) => membership(offices, [merge], year));
		expect(members[2]).toEqual([trade, food, streets]);
		expect(members[3]).toEqual([market, streets]);
		expect(members.map((ids) => ids.length)).toEqual([3, 3, 3, 2, 2, 2, 2, 2, 2, 2]);
	});

	it('restated, 2016 and 2018 are their sums, and 2017 is unknown as one is blank, never 0', () => {
		const restated = restate(market, series, [merge], years);
		expect(restated.map(({ value }) => value)).toEqual([
			15,
			null,
			17,
			...[20, 21, 22, 23, 24, 25, 26]
		]);
		expect(restated[1]).toMatchObject({ agencyIds: [trade, food], missing: [food], broken: null });
		expect(restated[3]).toMatchObject({ agencyIds: [market], missing: [] });
	});

	it('as reported, nobody has a number of another’s year', () => {
		expect(restate(trade, series, [merge], [2018, 2019]).map(({ value }) => value)).toEqual([
			12,
			null
		]);
		expect(successorsOf(trade, [merge])).toEqual([market]);
	});

	it('a printed 0 adds 0', () => {
		const zero = new Map([...series, [food, of(2016, 2018, () => 0)]]);
		expect(restate(market, zero, [merge], [2017])[0]?.value).toBe(11);
	});

	it('one that takes the other in goes on, and before was both', () => {
		const absorbed = reform('merge', 2019, [trade, food], [trade]);
		expect(yearsOf(offices[0]!, [absorbed])).toEqual({ from: null, to: null });
		expect(yearsOf(offices[1]!, [absorbed])).toEqual({ from: null, to: 2018 });
		expect(compositionOf(trade, [absorbed], 2018)).toEqual({ kind: 'sum', agencyIds: [1, 2] });
		expect(compositionOf(trade, [absorbed], 2019)).toEqual({ kind: 'sum', agencyIds: [1] });
	});
});

it('goes back over a merge, a rename and a merge again', () => {
	const reforms = [
		reform('merge', 2022, [market, streets], [streets]),
		reform('rename', 2020, [market], [market]),
		merge
	];
	const ids = (year: number) => {
		const found = compositionOf(streets, reforms, year);
		return found.kind === 'sum' ? found.agencyIds : null;
	};
	expect([2018, 2019, 2021, 2022].map(ids)).toEqual([
		[trade, food, streets],
		[market, streets],
		[market, streets],
		[streets]
	]);
	expect(successorsOf(food, reforms)).toEqual([streets]);
});

it('a split cannot be told before, not even of the one that goes on', () => {
	const split = reform('split', 2020, [trade], [trade, food]);
	for (const id of [trade, food])
		expect(compositionOf(id, [split], 2019)).toEqual({ kind: 'broken', reform: split });
	expect(membership(offices, [split], 2019)).toEqual([trade, market, streets]);
	expect(restate(food, series, [split], [2018])[0]).toMatchObject({ value: null, broken: split });
	expect(successorsOf(trade, [split])).toEqual([trade, food]);
});

it('an office moves by region: it counts here from the year that it came, and until the year before it left', () => {
	const came = reform('move', 2021, [], [streets]);
	const left = reform('move', 2023, [streets], []);
	expect(yearsOf(offices[3]!, [came, left])).toEqual({ from: 2021, to: 2022 });
	expect(compositionOf(streets, [came], 2020)).toEqual({ kind: 'broken', reform: came });
	expect(successorsOf(streets, [left])).toEqual([]);
});

it('what is registered comes before what a reform says, and an abolished office ends', () => {
	const abolished = reform('abolish', 2021, [food], []);
	expect(yearsOf({ id: food, validFrom: 2012, validTo: 2021 }, [abolished])).toEqual({
		from: 2012,
		to: 2021
	});
	expect(membership(offices, [abolished], 2021)).toEqual([trade, market, streets]);
});

it.each([
	['merge', [trade], [market], ['many_before']],
	['merge', [trade, trade], [], ['one_after', 'same']],
	['split', [trade], [trade], ['many_after']],
	['rename', [], [trade], ['one_before']],
	['move', [trade], [trade], ['one_side']],
	['abolish', [trade], [food], ['none_after']],
	['move', [], [trade], []]
] as const)('a %s of %j into %j is refused with %j', (kind, before, after, faults) => {
	expect(faultsOfReform({ kind, before, after })).toEqual(faults);
});
