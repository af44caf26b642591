import { expect, test } from 'vitest';
import { agencySeries } from './agency.ts';
import { districtSeries } from './district.ts';
import type { MeasureId } from './measure.ts';
import { measures } from './registry.ts';
import { agencySentences, districtSentences, type Segment } from './sentences.ts';
import { sampleFacts, sampleQuote } from './sample-facts.fixture.ts';
import type { QuotedValue, ReportFacts } from './series.ts';

const said = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('');

function district(
	facts: readonly ReportFacts[],
	expected: number,
	reporting = { expected, held: expected, late: 0, missing: 0 }
) {
	const due = { 2022: expected, 2023: expected };
	const series = (id: MeasureId) => districtSeries(measures[id], facts, [], due, [2022, 2023]);
	const { series: received, basis } = series('received_new');
	return {
		year: 2023,
		basis,
		received,
		disclosure: series('disclosure_rate').series,
		reporting
	};
}

function agency(facts: readonly ReportFacts[], quoted: readonly QuotedValue[], year: number) {
	const series = (id: MeasureId) => agencySeries(measures[id], facts, quoted, 1, [year - 1, year]);
	return {
		year,
		received: series('received_new'),
		disclosure: series('disclosure_rate'),
		carriedOut: series('carried_out'),
		peers: null
	};
}

const twoYears = [
	sampleFacts(1, 2022, { received_new: 1000, granted: 300, total: 600 }),
	sampleFacts(2, 2022, { received_new: 12, granted: 40, total: 60 }),
	sampleFacts(1, 2023, { received_new: 1100, granted: 350, total: 600 }),
	sampleFacts(2, 2023, { received_new: 6, granted: 34, total: 61 })
];

test('a district in words, each figure with its measure and year', () => {
	const numbers = district(twoYears, 2, { expected: 2, held: 2, late: 1, missing: 0 });
	const segments = districtSentences(numbers, 'zh-CN');
	expect(said(segments)).toBe(
		'全区 2 个单位共收到申请 1,106 件，比上年多 94 件（+9.3%）。予以公开和部分公开占办结的 58.1%，上升 6.6 个百分点。2 个单位已报（其中 1 个逾期），没有未报的单位。'
	);
	expect(segments.filter((segment) => segment.measure)).toEqual([
		{ text: '1,106', measure: 'received_new', year: 2023 },
		{ text: '58.1%', measure: 'disclosure_rate', year: 2023 }
	]);
	expect(said(districtSentences(numbers, 'en'))).toBe(
		'All 2 offices together received 1,106 applications, 94 more than the year before (+9.3%). Granted in full or in part: 58.1% of those closed, up 6.6 percentage points. 2 reports are in (1 of them late), none is missing.'
	);
});

test('a missing report is said, in the sum and in the change', () => {
	const numbers = district(twoYears.slice(0, 3), 2, {
		expected: 2,
		held: 1,
		late: 0,
		missing: 1
	});
	expect(said(districtSentences(numbers, 'zh-CN'))).toBe(
		'全区 2 个单位中，有数据的 1 个共收到申请 1,100 件，比上年多 88 件（+8.7%；两年已报单位数不同）。予以公开和部分公开占办结的 58.3%，上升 6.8 个百分点。1 个单位已报，1 个未报。'
	);
});

test('an aggregate says that it is one', () => {
	const facts = [
		sampleFacts(9, 2023, { received_new: 3525, granted: 1, total: 20 }, { scope: 'aggregate' })
	];
	expect(said(districtSentences(district(facts, 40), 'zh-CN'))).toBe(
		'据汇总年报，2023 年共收到申请 3,525 件，上年没有数据可比。予以公开和部分公开占办结的 5.0%。'
	);
});

test('nothing known is said plainly', () => {
	const numbers = district([], 40, { expected: 40, held: 0, late: 0, missing: 40 });
	expect(said(districtSentences(numbers, 'zh-CN'))).toBe(
		'2023 年没有可用的新收申请数。2023 年的公开率无法计算：年报没有可用的办结数。0 个单位已报，40 个未报。'
	);
});

test('an agency against a year known from prose', () => {
	const facts = [
		sampleFacts(1, 2020, {
			received_new: 29,
			granted: 8,
			partial: 2,
			total: 27,
			carried_out: 3
		})
	];
	const numbers = agency(facts, [sampleQuote(1, 2019, 66)], 2020);
	expect(said(agencySentences(numbers, 'zh-CN'))).toBe(
		'2020 年收到申请 29 件，比上年少 37 件（−56.1%；上年的 66 件只见于年报正文）。予以公开和部分公开占办结的 37.0%。结转下年 3 件。'
	);
	expect(said(agencySentences({ ...numbers, peers: null }, 'en'))).toBe(
		'2020 brought 29 applications, 37 fewer than the year before (−56.1%; the 66 of the year before stand only in a report’s prose). Granted in full or in part: 37.0% of those closed. Carried over: 3.'
	);
});

test('few cases are given as cases, with neither percent nor comparison', () => {
	const facts = [
		sampleFacts(1, 2021, { received_new: 2, granted: 1, total: 2 }),
		sampleFacts(1, 2022, { received_new: 4, granted: 2, total: 4 })
	];
	const peers = { year: 2022, peers: 12, median: 7.5, lowerQuartile: 2, upperQuartile: 9 };
	expect(said(agencySentences({ ...agency(facts, [], 2022), peers }, 'zh-CN'))).toBe(
		'2022 年收到申请 4 件，比上年多 2 件；同类 12 个单位的中位数为 7.5 件。办结 4 件，其中予以公开和部分公开 2 件；件数少，不宜比较比率。结转下年 0 件。'
	);
});

test('no applications at all', () => {
	const facts = [sampleFacts(1, 2021, {}), sampleFacts(1, 2022, {})];
	expect(said(agencySentences(agency(facts, [], 2022), 'zh-CN'))).toBe(
		'2022 年收到申请 0 件，与上年持平。全年没有办结的申请。结转下年 0 件。'
	);
});

test('a year known only from prose says no more than that', () => {
	expect(said(agencySentences(agency([], [sampleQuote(1, 2019, 66)], 2019), 'zh-CN'))).toBe(
		'据次年年报正文，2019 年收到申请 66 件，上年没有数据可比。'
	);
});
