import { describe, expect, it } from 'vitest';
import type { Report } from '#lib/report/report.ts';
import { acrossYears, check, sentence } from './check.ts';
import { partsRule } from './parts.ts';
import { printing, quoting, saying, soundReport } from './sample-report.fixture.ts';

const long = '本机关按规定编写并公布了年度报告，各项工作有序开展。';
const of = (report: Report) => check(report).map(({ rule }) => rule);

describe('sections', () => {
	it('are missed only where most of the others stand', () => {
		const five = saying(soundReport(), { 1: long, 2: '', 3: '', 4: '', 6: long });
		expect(check(five)).toMatchObject([{ rule: 'section_missing', detail: { section: 5 } }]);
		expect(of(saying(soundReport(), { 1: long }))).toEqual([]);
		expect(of(saying(soundReport(), { 1: long, 2: '', 5: long, 6: '' }))).toEqual([]);
	});

	it('一 and 五 hold more than a word', () => {
		const [found] = check(saying(soundReport(), { 1: long, 5: '无。', 6: long }));
		expect(sentence(found!)).toContain('只有 1 个字');
	});
});

describe('prose', () => {
	it('cannot tell of no fee notice beside 逾期未缴费', () => {
		const report = soundReport({
			received_new: { natural_person: 2 },
			'other.unpaid': { natural_person: 2 }
		});
		expect(of(saying(report, { 6: '本年度没有向申请人发出收费通知。' }))).toEqual(['fee_unpaid']);
		expect(of(saying(report, { 6: '本年度未收取信息处理费。' }))).toEqual([]);
	});

	it('and table 二 keep 元 and 万元 apart', () => {
		const sound = soundReport();
		const priced = (value: number): Report => ({
			...sound,
			facts: sound.facts.map((fact) =>
				fact.column === 'fee_amount' ? { ...fact, value, unit: '万元' } : fact
			)
		});
		const told = { 1: '全年收取行政事业性收费25.1万元，均已缴入国库专户。' };
		expect(of(saying(priced(251000), told))).toEqual(['fee_unit']);
		expect(of(saying(priced(25.1), told))).toEqual([]);
		expect(acrossYears(priced(25.1), { ...priced(251000), year: 2023 })).toContainEqual(
			expect.objectContaining({ rule: 'years_amount_unit' })
		);
	});

	it('cannot call all settled where some are carried over', () => {
		const told = (text: string) => of(saying(soundReport(), { 1: text }));
		expect(told('全年收到的申请均已按时办结。')).toEqual(['prose_settled']);
		expect(told('全年收到的申请除一件结转外均已办结。')).toEqual([]);
	});

	it('tells the year before as it told of itself', () => {
		const previous = quoting(soundReport({}), { published: 40 });
		const next = { ...soundReport({}), year: 2023 };
		const claimed = (value: number) =>
			acrossYears(previous, quoting(next, { published_prior_year: value }));
		expect(claimed(40)).toEqual([]);
		expect(claimed(44)).toMatchObject([{ rule: 'years_prior_published', difference: 4 }]);
	});
});

it('follows the items of the 2019 format', () => {
	const previous = printing(
		{ ...soundReport({}, { era: '2019' }), year: 2019 },
		{ 'proactive/licensing/prior_items': 5, 'proactive/licensing/change': -1 }
	);
	const next = (items: number) =>
		printing(soundReport({}, { era: '2019' }), { 'proactive/licensing/prior_items': items });
	expect(acrossYears(previous, next(4))).toEqual([]);
	expect(acrossYears(previous, next(5))).toMatchObject([{ rule: 'years_items', difference: 1 }]);
});

describe('a district beside its offices', () => {
	const office = soundReport();
	const whole = printing(office, { 'requests/granted/total': 9 });

	it('is one finding a table, with who is missing', () => {
		const [found, ...others] = partsRule.check(whole, [
			{ name: '甲局', report: office },
			{ name: '乙局', report: null }
		]);
		expect(others).toEqual([]);
		expect(found).toMatchObject({ severity: 'notice', difference: 3 });
		expect(sentence(found!)).toContain('9（各单位合计 6，差 +3）；尚缺 1 家的数：乙局');
	});

	it('is silent where they add up, and warns where nobody is missing', () => {
		expect(partsRule.check(office, [{ name: '甲局', report: office }])).toEqual([]);
		expect(partsRule.check(whole, [{ name: '甲局', report: office }])).toMatchObject([
			{ severity: 'warning' }
		]);
	});
});
