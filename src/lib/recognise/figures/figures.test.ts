import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as cases from './figures.fixture.ts';
import { figureMeasures } from './figure-measures.ts';
import { quotedFigures } from './figures.ts';
import { keptAsideExcerpts } from './kept-aside-excerpts.fixture.ts';
import { figuresOfText } from './figures-of-text.ts';
import { variedExcerpts } from './varied-excerpts.fixture.ts';
import type { SectionPassages } from '#lib/recognise/passage.ts';

const narratives = '../shared/domain/narratives.json';

function section(number: SectionPassages['number'], ...texts: string[]): SectionPassages {
	return {
		number,
		title: '',
		passages: texts.map((text, line) => ({
			text,
			locate: (start, end) => ({ kind: 'line', line: line + 1, start, end })
		}))
	};
}

function read(text: string, year = 2022, number: SectionPassages['number'] = 1) {
	const figures = quotedFigures([section(number, text)], year);
	return Object.fromEntries(figures.map(({ measure, value }) => [measure, value]));
}

describe.each([
	['applications received', cases.applications],
	['applications handled', cases.handled],
	['outcomes, channels and applicants', cases.outcomes],
	['comparisons with the year before', cases.comparisons],
	['items published', cases.publication],
	['disputes', cases.disputes],
	['what there was none of', cases.none],
	['other business', cases.elsewhere],
	['further variants', cases.variants]
] as const)('%s', (_, group) => {
	it.each(group)('%s', (text, figures) => expect(read(text)).toEqual(figures));
});

describe('excerpts in varied style', () => {
	const told = variedExcerpts.map((excerpt) => ({
		...excerpt,
		told: Object.entries(read(excerpt.text, excerpt.year))
	}));

	it.each(told)('invents nothing in $text', ({ told, figures }) => {
		for (const [measure, value] of told)
			expect([measure, figures[measure]]).toEqual([measure, value]);
	});

	it('finds at least 98 of 100 figures', () => {
		const due = told.flatMap(({ figures, told, may = [] }) =>
			Object.entries(figures)
				.filter(([measure]) => !may.includes(measure))
				.map(([measure, value]) => told.some(([code, read]) => code === measure && read === value))
		);
		expect(due.filter(Boolean).length / due.length).toBeGreaterThanOrEqual(0.98);
	});
});

describe('excerpts kept aside', () => {
	const told = keptAsideExcerpts.map((excerpt) => ({
		...excerpt,
		told: figuresOfText(excerpt.text, excerpt.year).figures
	}));

	it.each(told)('lend no measure to another number in $text', ({ told, figures }) => {
		for (const { measure, value } of told)
			expect([measure, figures[measure]]).toEqual([measure, value]);
	});

	it('give at least 93 of 100 figures', () => {
		const due = told.flatMap(({ figures, told }) =>
			Object.entries(figures).map(([measure, value]) =>
				told.some((figure) => figure.measure === measure && figure.value === value)
			)
		);
		expect(due.filter(Boolean).length / due.length).toBeGreaterThanOrEqual(0.93);
	});
});

describe('processing fees of section 六', () => {
	it.each(cases.fees)('%s', (text, figures) => expect(read(text, 2022, 6)).toEqual(figures));
});

describe('changes told in words', () => {
	it('reads 成 as ten per cent', () => {
		expect(read('收到政府信息公开申请24件，比上年增长两成半。').received_yoy_pct).toBe(25);
		expect(read('收到政府信息公开申请24件，涉及征地的占三成。')).toEqual({ received: 24 });
	});

	it('takes 与上年持平 for a change of nothing, 基本持平 for none told', () => {
		expect(read('收到政府信息公开申请24件，与上年持平。').received_yoy_pct).toBe(0);
		expect(read('收到政府信息公开申请24件，与上年基本持平。')).toEqual({ received: 24 });
	});

	it('takes a rate of 100 % for all, not one of punctual answers', () => {
		expect(read('收到政府信息公开申请24件，办结率100%。').answered).toBe(24);
		expect(read('收到政府信息公开申请24件，按期答复率100%。')).toEqual({ received: 24 });
	});
});

describe('a figure', () => {
	const text =
		'　　2022年，我局共收到政府信息公开 申请29件，相比去年的66件，受理量下降约56%。其中现场申请4件。';
	const figures = quotedFigures([section(1, '概述。', text)], 2022);

	it('quotes the shortest clause that holds the number and its words, as printed', () => {
		expect(figures.map(({ quote }) => quote)).toEqual([
			'我局共收到政府信息公开 申请29件',
			'相比去年的66件',
			'受理量下降约56%',
			'现场申请4件'
		]);
	});

	it('stands where its quote stands', () => {
		for (const { at, quote } of figures) {
			if (at.kind !== 'line') throw new Error(at.kind);
			expect(text.slice(at.start, at.end)).toBe(quote);
			expect(at.line).toBe(2);
		}
	});

	it('is of the year that it speaks of, with the bound that its words set', () => {
		expect(figures.map(({ measure, year, bound }) => [measure, year, bound])).toEqual([
			['received', 2022, 'exact'],
			['received_prior_year', 2021, 'exact'],
			['received_yoy_pct', 2022, 'about'],
			['channel.in_person', 2022, 'exact']
		]);
	});

	it('has a bound: at least for 余, about for 近', () => {
		const bounds = (words: string) => quotedFigures([section(1, words)], 2022)[0]?.bound;
		expect(bounds('主动公开信息500余条。')).toBe('at_least');
		expect(bounds('主动公开信息近500条。')).toBe('about');
		expect(bounds('主动公开信息不足500条。')).toBeUndefined();
	});

	it('is not given without a report year, nor from section 五', () => {
		expect(quotedFigures([section(1, text)], null)).toEqual([]);
		expect(quotedFigures([section(5, text)], 2022)).toEqual([]);
	});

	it('takes its subject from the passages before it', () => {
		const passages = section(1, '（二）依申请公开', '全年收到25件，其中自然人22件，网络20件。');
		const measures = quotedFigures([passages], 2022).map(({ measure }) => measure);
		expect(measures).toEqual(['received', 'applicants.natural_person', 'channel.online']);
	});

	it('of applications carried from or to another year has the report’s year', () => {
		const text = '新收政府信息公开申请20件，2021年结转2件，结转至2023年3件。';
		const years = quotedFigures([section(1, text)], 2022).map(({ measure, year }) => [
			measure,
			year
		]);
		expect(years).toEqual([
			['received', 2022],
			['carried_in', 2022],
			['carried_out', 2022]
		]);
	});

	it('of an earlier year has that year', () => {
		const text = '2022年收到申请公开政府信息127件，2021年收到153件，2020年收到98件。';
		expect(
			quotedFigures([section(1, text)], 2022).map(({ measure, year, value }) => [
				measure,
				year,
				value
			])
		).toEqual([
			['received', 2022, 127],
			['received_prior_year', 2021, 153],
			['received', 2020, 98]
		]);
	});

	it('has a measure that is named', () => {
		for (const { measure } of figures) expect(Object.keys(figureMeasures)).toContain(measure);
	});
});

describe.skipIf(!existsSync(narratives))(
	'the labelled excerpts (skipped where shared/domain/narratives.json is absent)',
	() => {
		type Excerpt = { id: number; text: string; year: number; figures: Record<string, number> };
		const { excerpts, measures } = existsSync(narratives)
			? (JSON.parse(readFileSync(narratives, 'utf8')) as { excerpts: Excerpt[]; measures: object })
			: { excerpts: [], measures: {} };

		it('has the same measure codes', () => {
			expect(Object.keys(figureMeasures)).toEqual(Object.keys(measures));
		});

		it.each(excerpts.map((excerpt) => [excerpt.id, excerpt] as const))(
			'excerpt %i: every labelled figure, with its value',
			(_, { text, year, figures }) => expect(read(text, year)).toMatchObject(figures)
		);
	}
);
