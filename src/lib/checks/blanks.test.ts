import { describe, expect, it } from 'vitest';
import { requestColumns, requestRows } from '#lib/report/codes.ts';
import { check, sentence } from './check.ts';
import { blankCells, printing, soundReport } from './sample-report.fixture.ts';

describe('totals left blank', () => {
	it('over filled outcomes are one warning and no error', () => {
		const report = printing(soundReport(), blankCells(['total'], requestColumns));
		const findings = check(report);
		expect(findings).toMatchObject([
			{ rule: 'requests_totals_blank', severity: 'warning', detail: { kind: 'row', count: 3 } }
		]);
		expect(sentence(findings[0]!)).toBe(
			'表三 · （七）总计：自然人（各项合计 11）、商业企业（各项合计 2）、总计（各项合计 13） 3 栏空白，而该栏其他数已填。空白不作 0 计。'
		);
	});

	it('leave the balance to be checked by the outcomes themselves', () => {
		const report = printing(soundReport(), {
			...blankCells(['total'], requestColumns),
			'requests/carried_out/natural_person': 4,
			'requests/carried_out/total': 4
		});
		const findings = check(report);
		expect(findings.map(({ rule }) => rule)).toEqual(['requests_balance', 'requests_totals_blank']);
		expect(sentence(findings[0]!)).toContain('第三项各种结果合计 11（其总计为空白）');
	});

	it('beside filled applicants are one warning for all rows', () => {
		const rows = requestRows.map(({ code }) => code).filter((code) => code !== 'total');
		const findings = check(printing(soundReport(), blankCells(rows, ['total'])));
		expect(findings).toMatchObject([{ rule: 'requests_totals_blank', detail: { kind: 'column' } }]);
	});

	it('of zeros are nothing to tell', () => {
		expect(check(printing(soundReport({}), blankCells(['total'], requestColumns)))).toEqual([]);
	});
});

describe('parts left blank', () => {
	it('under a filled total are a notice, not an error', () => {
		const rows = requestRows
			.filter(({ code }) => code !== 'total' && code !== 'carried_out')
			.map(({ code }) => code);
		const findings = check(
			printing(
				soundReport(),
				blankCells(
					[...rows, 'total', 'carried_out'],
					['natural_person', 'company', 'research', 'nonprofit', 'legal_service', 'other_org']
				)
			)
		);
		expect(findings).toMatchObject([{ rule: 'requests_parts_blank', severity: 'notice' }]);
		expect(sentence(findings[0]!)).toContain('表三 · 总计 · 一、本年新收政府信息公开申请数量 12');
	});
});
