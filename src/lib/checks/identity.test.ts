import { describe, expect, it } from 'vitest';
import type { IdentityClaim } from '#lib/report/report.ts';
import { check, sentence } from './check.ts';
import { soundReport } from './sample-report.fixture.ts';

const at = { kind: 'line', line: 1, start: 0, end: 9 } as const;
const of = (rule: string, claims: IdentityClaim[]) =>
	check({ ...soundReport(), claims }).filter((finding) => finding.rule === rule);

const agency = (source: IdentityClaim['source'], value: string): IdentityClaim => ({
	...{ field: 'agency', source, value, quote: value },
	at: source === 'file_name' ? null : at
});
const year = (source: IdentityClaim['source'], value: number): IdentityClaim => ({
	...{ field: 'year', source, value, quote: `${value}年`, at }
});

describe('whose report it is', () => {
	it.each([
		['余杭区财政局', '杭州市余杭区财政局'],
		['余杭区发展和改革局', '余杭区发改局'],
		['发改局（区金融办）', '杭州市余杭区发展和改革局'],
		['余杭区人民政府', '余杭区人民政府办公室']
	])('is said alike by %s and %s', (one, other) => {
		expect(of('identity_agency', [agency('title', one), agency('prose', other)])).toEqual([]);
	});

	it('is a finding with both places where the title and the prose name others', () => {
		const [found] = of('identity_agency', [
			agency('title', '余杭区财政局'),
			agency('prose', '余杭区审计局')
		]);
		expect(found?.operands.map(({ label }) => label)).toEqual(['余杭区财政局', '余杭区审计局']);
		expect(sentence(found!)).toBe(
			'机关：按标题为“余杭区财政局”，正文却表明是“余杭区审计局”，请核对。'
		);
		expect(sentence(found!, 'en')).toContain('“余杭区审计局”');
	});

	it('leaves the publisher of a page out, and takes a file’s name that differs', () => {
		const title = agency('title', '余杭区财政局');
		expect(of('identity_agency', [title, agency('page', '余杭区政府办')])).toEqual([]);
		const [found] = of('identity_agency', [title, agency('file_name', '余杭区教育局')]);
		expect(found?.operands).toHaveLength(1);
	});
});

describe('the year, the scope and the form', () => {
	it('tells a title of one year beside a period, a signature or a file of another', () => {
		for (const source of ['period', 'signature', 'file_name'] as const) {
			const [found] = of('identity_year', [year('title', 2021), year(source, 2020)]);
			expect(found?.detail).toMatchObject({ value: 2021, other: 2020, other_source: source });
		}
		expect(of('identity_year', [year('title', 2021), year('period', 2021)])).toEqual([]);
	});

	it('tells a sum that says it is one agency’s', () => {
		const scope = (source: IdentityClaim['source'], value: 'agency' | 'aggregate') =>
			({ field: 'scope', source, value, quote: '本级', at }) as const;
		const claims = [scope('title', 'aggregate'), scope('prose', 'agency')];
		expect(of('identity_scope', claims)).toHaveLength(1);
		expect(of('identity_scope', [claims[0]!, scope('agency', 'agency')])).toEqual([]);
	});

	it('tells tables in the form of other years, with a cell that shows it', () => {
		const report = { ...soundReport(), year: 2017 };
		const [found] = check(report).filter(({ rule }) => rule === 'identity_era');
		expect(found?.operands).toHaveLength(1);
		expect(sentence(found!)).toContain('2017 年度应使用');
	});
});
