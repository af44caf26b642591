import { describe, expect, it } from 'vitest';
import { locales } from '#lib/report/locale.ts';
import type { Report } from '#lib/report/report.ts';
import { acrossYears, check, rules, sentence } from './check.ts';
import { form, place } from './indicators-form.fixture.ts';
import { indicatorIdentities } from './indicators.ts';
import { printing, quoting, soundReport, without } from './sample-report.fixture.ts';

const found = (report: Report) => check(report).map(({ rule }) => rule);

describe('a sound 统计表', () => {
	it('gives no finding, of its own rules or of those of later formats', () => {
		expect(check(form())).toEqual([]);
	});

	it('has rules for itself alone: none fires on a report of a later format', () => {
		expect(found(soundReport()).filter((rule) => rule.startsWith('indicators'))).toEqual([]);
	});

	it('gives nothing against a later year, whose tables are others', () => {
		const later = { ...soundReport(undefined, { era: '2019' }), year: 2018 };
		expect(acrossYears(form(2017), later)).toEqual([]);
	});
});

describe.each(indicatorIdentities)('$id', ({ id, total, parts }) => {
	it('tells a total that is not the sum of its parts, with every number', () => {
		const report = printing(form(), { [place(parts[0]!)]: 4 });
		const finding = check(report).find(({ rule }) => rule === id);
		expect(finding).toMatchObject({ severity: 'error', place: { row: total }, difference: 3 });
		expect(finding?.operands).toHaveLength(parts.length + 1);
		expect(sentence(finding!)).toMatch(/^统计表 · .* 4 ＋ .* 合计 \d+ ≠ \d+，差 \+3。$/);
		expect(sentence(finding!, 'en')).toMatch(/difference \+3\.$/);
	});

	it('stays silent where a part was not read', () => {
		const report = without(
			printing(form(), { [place(total)]: 900 }),
			new RegExp(`^${place(parts[0]!)}$`)
		);
		expect(found(report)).not.toContain(id);
	});

	it('takes a blank part as none, and tells a blank total as blank', () => {
		const one = parts.at(-1)!;
		const whole = form().facts.find(({ row }) => row === total)!.value!;
		const nested = indicatorIdentities.find((other) => other.total === one);
		if (!nested) {
			const less = printing(form(), { [place(one)]: null });
			const upper = indicatorIdentities.find((other) => other.parts.includes(total));
			const fitting = printing(less, {
				[place(total)]: whole - 1,
				...(upper
					? {
							[place(upper.total)]: form().facts.find(({ row }) => row === upper.total)!.value! - 1
						}
					: {})
			});
			expect(found(fitting)).toEqual([]);
		}
		const blank = check(printing(form(), { [place(total)]: null })).filter(
			({ rule }) => rule === 'indicators_blank'
		);
		expect(blank).toMatchObject([{ severity: 'warning', place: { row: total } }]);
		expect(sentence(blank[0]!)).toContain('总数为空白');
	});
});

describe('local forms', () => {
	it('with further rows of their own: a sum below its total says nothing, one above it does', () => {
		const local = without(form(2011), /closed/);
		expect(found(printing(local, { [place('applications')]: 9 }))).toEqual([]);
		expect(found(printing(local, { [place('applications')]: 2 }))).toEqual(['indicators_channels']);
	});
});

describe('blanks and misprints', () => {
	it('a total without any part is a notice', () => {
		const parts = Object.fromEntries(
			['upheld', 'corrected', 'other'].map((part) => [place(`litigation.${part}`), null])
		);
		expect(check(printing(form(), parts))).toMatchObject([
			{ rule: 'indicators_blank', severity: 'notice', place: { row: 'litigation' } }
		]);
	});

	it('a report of prose alone says so', () => {
		expect(check({ ...form(), facts: [] })).toMatchObject([
			{ rule: 'indicators_missing', severity: 'notice' }
		]);
	});

	it('a negative count or half a case cannot be; half a 万元 can', () => {
		expect(found(printing(form(), { [place('complaints')]: -1 }))).toEqual(['count_impossible']);
		expect(found(printing(form(), { [place('fees')]: 0.5 }))).toEqual([]);
	});
});

describe('prose', () => {
	it('that tells another number than the form is a warning; the same number is none', () => {
		const wrong = check(quoting(form(), { received: 6 }));
		expect(wrong).toMatchObject([
			{
				rule: 'indicators_prose',
				severity: 'warning',
				place: { row: 'applications' },
				difference: 2
			}
		]);
		expect(sentence(wrong[0]!)).toBe('正文称新收申请 6，统计表 · 收到申请数为 4，差 +2。');
		expect(check(quoting(form(), { received: 4, 'channel.online': 1, lawsuits: 3 }))).toEqual([]);
	});

	it('that tells of the year before is held against that year’s form, into 2019 too', () => {
		const next = { ...form(2018) };
		expect(acrossYears(form(2017), quoting(next, { received_prior_year: 4 }))).toEqual([]);
		expect(acrossYears(form(2017), quoting(next, { received_prior_year: 5 }))).toMatchObject([
			{ rule: 'years_prior_applications', difference: 1 }
		]);
		const later = { ...soundReport(undefined, { era: '2019' }), year: 2019 };
		expect(acrossYears(form(2018), quoting(later, { received_prior_year: 7 }))).toMatchObject([
			{ rule: 'years_prior_applications', difference: 3 }
		]);
	});
});

it('every rule of the form has words for its findings in both languages', () => {
	const own = rules.filter(({ id }) => id.startsWith('indicators_'));
	expect(own.length).toBe(indicatorIdentities.length + 4);
	const findings = check(quoting(printing(form(), { [place('closed')]: 9 }), { received: 9 }));
	for (const finding of findings)
		for (const locale of locales) expect(sentence(finding, locale)).not.toMatch(/undefined|null/);
});
