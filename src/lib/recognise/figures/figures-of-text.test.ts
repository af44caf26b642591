import { expect, it } from 'vitest';
import { figuresOfText } from './figures-of-text.ts';

const told = (text: string) =>
	Object.fromEntries(
		figuresOfText(text, 2022).figures.map(({ measure, value }) => [measure, value])
	);

it('takes an excerpt that names no subject for one about applications', () => {
	expect(told('收到29件，较之去年的66件，下降56%')).toEqual({
		received: 29,
		received_prior_year: 66,
		received_yoy_pct: -56
	});
	expect(told('共收到12件，其中自然人10件')).toEqual({
		received: 12,
		'applicants.natural_person': 10
	});
});

it('does not where it names another', () => {
	expect(told('收到网民留言29件，已回复29件。')).toEqual({});
	expect(told('公开信息300条。')).toEqual({ published: 300 });
});

it('gives the numbers without a measure apart, with their place', () => {
	const text = '开展培训４ 次，参训120人次，不足3小时。';
	const { figures, unmeasured } = figuresOfText(text, 2022);
	expect(figures).toEqual([]);
	expect(unmeasured).toMatchObject([
		{ value: 4, unit: '次', quote: '４ 次' },
		{ value: 120, unit: '人次', quote: '120人次' }
	]);
	for (const { quote, start, end } of unmeasured) expect(text.slice(start, end)).toBe(quote);
});
