import { expect, it } from 'vitest';
import { check, sentence } from './check.ts';
import { printing, soundReport } from './sample-report.fixture.ts';

it('refuses a negative count and a fraction of one', () => {
	const findings = check(
		printing(soundReport(), {
			'proactive/penalties/decisions': -1942,
			'proactive/licensing/decisions': 3.5
		})
	);
	expect(findings.map(({ rule, detail }) => [rule, detail.fault])).toEqual([
		['count_impossible', 'fraction'],
		['count_impossible', 'negative']
	]);
	expect(sentence(findings[1]!)).toBe(
		'表二 · 行政处罚 · 处理决定数量：−1,942 印为负数，此处只能是 0 或正数。'
	);
});

it('allows fractions of money and items that fell', () => {
	expect(check(printing(soundReport(), { 'proactive/fees/fee_amount': 702.125 }))).toEqual([]);
	expect(
		check(
			printing(soundReport({}, { era: '2019' }), {
				'proactive/licensing/prior_items': 9,
				'proactive/licensing/change': -2,
				'proactive/procurement/procurement_amount': 12.75
			})
		)
	).toEqual([]);
});
