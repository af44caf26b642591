import { expect, test } from 'vitest';
import { sentence } from '#lib/checks/check.ts';
import type { Report } from '#lib/report/report.ts';
import { findingsByPlace, liveFindings, reportOf, type FilingContext } from './as-report.ts';
import { carryForward } from './carry-forward.ts';
import { soundContent } from './form.fixture.ts';
import { emptyContent, formOf, inputsOf, type FormContent } from './form.ts';
import { proposedSums } from './sums.ts';
import { cellProblems, proseProblems, unfilled, zerosFor } from './unfilled.ts';

const context = (year: number): FilingContext => ({
	year,
	agency: '示例区民政局',
	region: null,
	scope: 'agency'
});
const sentences = (content: FormContent, year: number, before?: Report) =>
	liveFindings(content, context(year), before).map((finding) => sentence(finding));

test.each([2020, 2025])('a sound form of %i sets off nothing, whole or half filled', (year) => {
	const content = soundContent(year);
	expect(sentences(content, year)).toEqual([]);
	expect(unfilled(content, formOf(year))).toEqual({ cells: [], sections: [] });
	for (const every of [2, 3, 7]) {
		const half = Object.entries(content.cells).filter((_, index) => index % every !== 0);
		expect(sentences({ ...content, cells: Object.fromEntries(half) }, year)).toEqual([]);
	}
	expect(sentences(emptyContent, year)).toEqual([]);
});

test('a slip is found at its cells while the form is typed, prose too', () => {
	const content = soundContent(2025, { 'requests/granted/natural_person': '4' });
	const findings = findingsByPlace(liveFindings(content, context(2025)));
	expect(findings['requests/granted/natural_person']?.[0]?.severity).toBe('error');
	const told = soundContent(2025);
	const prose = { ...told.prose, 1: '前言。\n  2025年，我局共收到政府信息公开申请15件。' };
	const [finding] = liveFindings({ ...told, prose }, context(2025));
	const quote = finding?.operands.find(({ place }) => place === null);
	expect(quote?.at).toMatchObject({ kind: 'element', path: 'prose/1' });
	const { start, end } = quote?.at as { start: number; end: number };
	expect(prose[1].slice(start, end)).toBe(quote?.label);
	expect(findingsByPlace([finding!])['prose/1']).toEqual([finding]);
});

test('last year’s report proposes what is carried in, and only that, and is held against it', () => {
	const before = reportOf(soundContent(2024), context(2024));
	const proposed = carryForward(before);
	expect(Object.keys(proposed)).toHaveLength(7);
	expect(proposed['requests/carried_in/natural_person']?.text).toBe('1');
	expect(sentences(soundContent(2025), 2025, before).join()).toContain('二、上年结转');
	const blank = soundContent(2024, { 'requests/carried_out/company': '/' });
	expect(
		carryForward(reportOf(blank, context(2024)))['requests/carried_in/company']
	).toBeUndefined();
});

test('sums are proposed from what is filled in', () => {
	const form = formOf(2025);
	const sums = proposedSums(form, {
		...emptyContent,
		cells: {
			'requests/granted/natural_person': '12',
			'requests/granted/company': '１',
			'requests/granted/research': '/',
			'requests/partial/company': '几',
			'disputes/reconsideration/upheld': '2'
		}
	});
	expect(sums['requests/granted/total']).toEqual({ value: 13, open: 3 });
	expect(sums['requests/partial/total']).toBeUndefined();
	expect(sums['disputes/reconsideration/total']).toEqual({ value: 2, open: 3 });
	expect(proposedSums(form, soundContent(2025))['requests/carried_out/natural_person']).toEqual({
		value: 1,
		open: 0
	});
});

test('what is open, and what cannot stand where it stands, is named cell by cell', () => {
	const form = formOf(2020);
	const cells = {
		'proactive/licensing/change': '-3',
		'proactive/licensing/decisions': '-3',
		'proactive/procurement/procurement_amount': '12.5',
		'requests/granted/total': '1.5',
		'requests/partial/total': '无数',
		'requests/total/total': '12万元',
		'requests/carried_out/total': '—',
		'disputes/reconsideration/upheld': '十二'
	};
	const content = { ...emptyContent, cells };
	expect(Object.keys(cellProblems(content, form)).sort()).toEqual([
		'disputes/reconsideration/upheld',
		'proactive/licensing/decisions',
		'proactive/procurement/procurement_amount',
		'requests/granted/total',
		'requests/partial/total',
		'requests/total/total'
	]);
	expect(unfilled(content, form).cells).toHaveLength(inputsOf(form).length - 8);
	expect(unfilled(content, form).sections).toEqual([1, 5, 6]);
	const zeros = zerosFor(content, form.sections[3]!);
	expect(Object.keys(zeros)).toHaveLength(14);
	expect(zeros['disputes/reconsideration/upheld']).toBeUndefined();
});

test('a paragraph that would be read as the heading of a section is told', () => {
	const prose = { ...emptyContent.prose, 1: '前言\n五、存在的主要问题及改进情况\n（一）主动公开' };
	expect(proseProblems({ ...emptyContent, prose })).toMatchObject([{ section: 1, paragraph: 2 }]);
});
