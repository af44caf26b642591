import { describe, expect, it } from 'vitest';
import type { Report } from '#lib/report/report.ts';
import { acrossYears, sentence } from './check.ts';
import { printing, quoting, soundReport } from './sample-report.fixture.ts';

const previous = soundReport();
const next: Report = {
	...soundReport({
		received_new: { natural_person: 20 },
		carried_in: { natural_person: 1 },
		granted: { natural_person: 21 }
	}),
	year: 2023
};
const rulesOf = (later: Report) => acrossYears(previous, later).map(({ rule }) => rule);

it('is silent where the years follow, and where they are not neighbours or of one scope', () => {
	expect(acrossYears(previous, next)).toEqual([]);
	const broken = printing(next, { 'requests/carried_in/total': 9 });
	expect(acrossYears(previous, { ...broken, year: 2024 })).toEqual([]);
	expect(acrossYears(previous, { ...broken, scope: 'aggregate' })).toEqual([]);
});

describe('carry-over', () => {
	it('is one finding for all columns, with the other year', () => {
		const findings = acrossYears(
			previous,
			printing(next, {
				'requests/carried_in/natural_person': null,
				'requests/carried_in/total': 0
			})
		);
		expect(findings).toMatchObject([
			{
				rule: 'years_carried_over',
				severity: 'error',
				difference: -1,
				detail: { other_year: 2022 }
			}
		]);
		expect(findings[0]!.operands.map(({ year }) => year)).toEqual([
			undefined,
			2022,
			undefined,
			2022
		]);
		expect(sentence(findings[0]!)).toBe(
			'表三 · 二、上年结转与 2022 年报的 四、结转下年度不衔接：总计 0（上年 1，差 −1）、自然人 空白（上年 1，差 −1）。'
		);
	});

	it('says so where only the applicants are classed otherwise', () => {
		const [finding] = acrossYears(
			previous,
			printing(next, {
				'requests/carried_in/natural_person': 0,
				'requests/carried_in/company': 1
			})
		);
		expect(sentence(finding!)).toContain('总计栏衔接');
	});
});

describe('in force', () => {
	const stock = (values: Record<string, number>) =>
		Object.fromEntries(
			Object.entries(values).map(([column, value]) => [
				`proactive/normative_documents/${column}`,
				value
			])
		);
	const before = printing(previous, stock({ in_force: 30 }));

	it('follows from the year before', () => {
		const held = printing(next, stock({ in_force: 28, issued: 3, repealed: 5 }));
		expect(acrossYears(before, held)).toEqual([]);
		const odd = printing(next, stock({ in_force: 31, issued: 3, repealed: 5 }));
		const findings = acrossYears(before, odd);
		expect(findings).toMatchObject([{ rule: 'years_in_force', difference: 3 }]);
		expect(sentence(findings[0]!)).toContain(
			'2022 年现行有效 30 ＋ 本年制发 3 － 本年废止 5 ＝ 28'
		);
	});
});

describe('the year before as told', () => {
	it('is held against its report', () => {
		expect(rulesOf(quoting(next, { received_prior_year: 12 }))).toEqual([]);
		expect(rulesOf(quoting(next, { received_prior_year: 66 }))).toEqual(['years_prior_received']);
	});

	it('gives the rate that both reports give', () => {
		expect(rulesOf(quoting(next, { received_yoy_pct: 66.7 }))).toEqual([]);
		const findings = acrossYears(previous, quoting(next, { received_yoy_pct: 60 }));
		expect(findings.map((finding) => sentence(finding))).toEqual([
			'正文称同比 +60%，按两年年报计算：新收 20／12 为 +66.67%，含上年结转 21／14 为 +50.00%。'
		]);
	});
});

it('notices prose that keeps the number of the year before', () => {
	expect(rulesOf(quoting(next, { received: 12 }))).toEqual(['years_copied_prose']);
	expect(rulesOf(quoting(next, { received: 20 }))).toEqual([]);
	expect(rulesOf(quoting(next, { received: 19 }))).toEqual([]);
});

it('does not tell across years a mistake that one report shows by itself', () => {
	const mistyped = printing(previous, { 'requests/carried_out/total': 8 });
	expect(acrossYears(mistyped, next)).toEqual([]);
});
