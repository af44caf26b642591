import { describe, expect, it } from 'vitest';
import { agencySeries } from './agency.ts';
import { changeAt } from './change.ts';
import { districtSeries } from './district.ts';
import { districtOutcomes, sortsOutcomes } from './outcomes.ts';
import { measures } from './registry.ts';
import { sampleFacts, sampleQuote } from './sample-facts.fixture.ts';
import type { ReportFacts } from './series.ts';

/** A report of 2018 whose 统计表 prints these rows. */
const form = (agencyId: number, rows: Readonly<Record<string, number | null>>): ReportFacts => ({
	...sampleFacts(agencyId, 2018, {}),
	era: 'pre2019',
	values: new Map(Object.entries(rows).map(([row, value]) => [`indicators/${row}/value`, value]))
});
const answers = {
	applications: 20,
	answered: 20,
	'answered.already_public': 4,
	'answered.granted': 5,
	'answered.partial': 1
};
const later = sampleFacts(1, 2019, { received_new: 25, total: 20, granted: 12 });
const seriesOf = (id: keyof typeof measures, facts: ReportFacts[]) =>
	agencySeries(measures[id], facts, [], 1, [2018, 2019]);

describe('a series over the break of 2018 and 2019', () => {
	it('goes on, with the eras and the mark 口径近似 on its points', () => {
		const series = seriesOf('received_new', [form(1, answers), later]);
		expect(series.points).toMatchObject([
			{ year: 2018, era: 'pre2019', value: 20, approximate: true },
			{ year: 2019, era: '2019', value: 25, approximate: false }
		]);
		expect(changeAt(measures.received_new, series, 2019)).toMatchObject({
			acrossEras: true,
			approximate: true
		});
	});

	it('divides what was disclosed by the answers given', () => {
		const [point] = seriesOf('disclosure_rate', [form(1, answers), later]).points;
		expect(point).toMatchObject({ numerator: 10, denominator: 20, value: 0.5, approximate: true });
	});

	it('has a gap where the form does not count the measure, or lacks a row that it needs', () => {
		expect(seriesOf('carried_out', [form(1, answers)]).points[0]?.value).toBeNull();
		const lacking = form(1, { applications: 20, answered: 20, 'answered.granted': 5 });
		expect(seriesOf('granted', [lacking]).points[0]).toMatchObject({ value: null, reports: 1 });
	});

	it('adds offices up, and keeps a printed blank', () => {
		const { series } = districtSeries(
			measures.received_new,
			[form(1, { applications: 3 }), form(2, { applications: null }), form(3, { applications: 4 })],
			[],
			{ 2018: 3 },
			[2018]
		);
		expect(series.points[0]).toMatchObject({ value: 7, approximate: true, reports: 3 });
	});
});

describe('a report of prose alone', () => {
	it('is told by its own prose, as quoted; one with a form is not', () => {
		const own = { ...sampleQuote(1, 2018, 12, 'received'), reportYear: 2018 };
		const told = (rows: Record<string, number>) =>
			agencySeries(measures.received_new, [form(1, rows)], [own], 1, [2018]).points[0];
		expect(told({})).toMatchObject({ value: 12, origin: 'quoted', reports: 1, approximate: true });
		expect(told({ answered: 3 })).toMatchObject({ value: null, origin: 'missing' });
	});
});

it('outcomes are only mixed where the form sorts them so', () => {
	expect((['pre2019', '2019', '2021'] as const).map(sortsOutcomes)).toEqual([false, true, true]);
	const [before, after] = districtOutcomes([form(1, answers), later], [2018, 2019]);
	expect(before?.sum).toBeNull();
	expect(after?.sum).toBe(12);
});
