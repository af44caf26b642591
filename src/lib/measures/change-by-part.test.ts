import { expect, test } from 'vitest';
import { randomFrom } from '#lib/statistics/random.fixture.ts';
import {
	changeByCell,
	changeByOffice,
	changeByOutcome,
	rateChangeByOffice
} from './change-by-part.ts';
import { flow } from './flow.ts';
import { rankedReasons } from './reasons.ts';
import { measures } from './registry.ts';
import { sampleFacts } from './sample-facts.fixture.ts';
import { toldIn } from './told.ts';
import { whyNone, whyNoneInWords } from './why-none.ts';
import { proseMeasures } from './registry/told.ts';

const sum = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

test('an office that came, went, or is missing is a part of its own', () => {
	const facts = [
		sampleFacts(1, 2022, { received_new: 10 }),
		sampleFacts(1, 2023, { received_new: 25 }),
		sampleFacts(2, 2022, { received_new: 4 }),
		sampleFacts(3, 2023, { received_new: 7 }),
		sampleFacts(4, 2022, { received_new: 6 }),
		sampleFacts(5, 2022, { received_new: null }),
		sampleFacts(5, 2023, { received_new: 3 })
	];
	const change = changeByOffice(measures.received_new, facts, [2022, 2023], {
		2022: [1, 2, 4, 5],
		2023: [1, 2, 3, 5]
	});
	expect(change).toMatchObject({ from: 20, to: 35, difference: 15 });
	expect(
		change?.parts.map(({ agencyId, kind, difference }) => [agencyId, kind, difference])
	).toEqual([
		[1, 'changed', 15],
		[3, 'came', 7],
		[4, 'went', -6],
		[2, 'missing_now', -4],
		[5, 'missing_before', 3]
	]);
});

test('parts add up to the change, whatever is blank or missing', () => {
	const random = randomFrom(8);
	for (let run = 0; run < 100; run++) {
		const facts = Array.from({ length: 8 }, (_, id) => id + 1).flatMap((id) =>
			[2022, 2023]
				.filter(() => random() > 0.15)
				.map((year) => {
					const number = () => (random() < 0.05 ? null : Math.floor(random() * 20));
					const [granted, partial, secret] = [number(), number(), number()];
					const total = random() < 0.1 ? null : sum([granted ?? 0, partial ?? 0, secret ?? 0]);
					return sampleFacts(id, year, { granted, partial, 'denied.state_secret': secret, total });
				})
		);
		const years = [2022, 2023] as const;
		const count = changeByOffice(measures.total, facts, years, {});
		if (count) expect(sum(count.parts.map((part) => part.difference))).toBe(count.difference);
		const rate = rateChangeByOffice(measures.disclosure_rate, facts, years, {});
		if (rate) {
			expect(sum(rate.parts.map((part) => part.difference))).toBeCloseTo(rate.difference, 12);
			expect(rate.within + rate.mix).toBeCloseTo(rate.difference, 12);
		}
		const cells = changeByCell(measures.disclosure_rate, facts, years);
		if (cells && rate)
			expect(sum(cells.parts.map((part) => part.difference))).toBeCloseTo(cells.difference, 12);
		const outcomes = changeByOutcome(facts, years);
		if (outcomes && count && outcomes.from === count.from)
			expect(sum(outcomes.parts.map((part) => part.difference))).toBe(outcomes.difference);
	}
});

test('outcomes, with what the printed total has beside them', () => {
	const facts = [
		sampleFacts(1, 2022, { granted: 3, total: 3 }),
		sampleFacts(1, 2023, { granted: 5, 'rejected.petition': 2, total: 8 })
	];
	const change = changeByOutcome(facts, [2022, 2023]);
	expect(change).toMatchObject({ from: 3, to: 8, difference: 5 });
	expect(change?.parts.filter((part) => part.difference)).toMatchObject([
		{ key: 'granted', difference: 2 },
		{ key: 'rejected', difference: 2 },
		{ key: 'unsorted', difference: 1 }
	]);
	expect(rankedReasons(facts, 2023)[0]).toEqual({
		id: 'rejected.petition',
		cases: 2,
		before: 0,
		difference: 2,
		share: 0.25
	});
});

test('the flow keeps every case, and leaves out whole what lacks a cell', () => {
	const columns = [
		'natural_person',
		'company',
		'research',
		'nonprofit',
		'legal_service',
		'other_org'
	];
	const rows = [...sampleFacts(1, 2022, {}).values.keys()].flatMap(
		(key) => key.match(/^requests\/(.*)\/total$/)?.[1] ?? []
	);
	const cells = Object.fromEntries(
		rows.flatMap((row, i) => columns.map((column, j) => [`requests/${row}/${column}`, i * j]))
	);
	const whole = sampleFacts(1, 2022, cells);
	const found = flow([whole, sampleFacts(2, 2022, {})]);
	expect(found.reports).toEqual([whole]);
	expect(found.lacking).toHaveLength(1);
	expect(found.links).toHaveLength(36);
	expect(sum(Object.values(found.byApplicant))).toBe(found.cases);
	expect(sum(Object.values(found.byOutcome))).toBe(found.cases);
	const closed = rows.filter((row) => !/^(received_new|carried_|total)/.test(row));
	expect(found.cases).toBe(
		sum(closed.flatMap((row) => columns.map((column) => cells[`requests/${row}/${column}`] ?? 0)))
	);
});

test('why there is no value', () => {
	const why = (totals: Record<string, number | null>, absent: string[] = []) => {
		const found = whyNone(measures.disclosure_rate, sampleFacts(1, 2022, totals, { absent }));
		return found && whyNoneInWords(found, 'zh-CN');
	};
	expect(why({ granted: 1, total: 2 })).toBeNull();
	expect(why({})).toBe('分母不大于 0，无从计算');
	expect(why({ total: null })).toBe('表三 · 总计 · （七）总计年报里是空白，空白不当作 0');
	expect(why({}, ['total'])).toBe('表三 · 总计 · （七）总计年报里没有读到');
	expect(whyNone(measures.fees, sampleFacts(1, 2020, {}))).toEqual({ kind: 'not_counted' });
});

test('prose that tells two different numbers tells none', () => {
	const quote = (value: number) => ({
		agencyId: 1,
		measure: 'published',
		year: 2022,
		reportYear: 2022,
		value,
		quote: `公开${value}条`
	});
	expect(toldIn(proseMeasures.published, [quote(5), quote(5)], 1, 2022).value?.value).toBe(5);
	expect(toldIn(proseMeasures.published, [quote(5), quote(6)], 1, 2022)).toMatchObject({
		value: null,
		several: [{ value: 5 }, { value: 6 }]
	});
});
