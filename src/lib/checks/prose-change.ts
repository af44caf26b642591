import type { FigureMeasure } from '#lib/recognise/figures/figure-measures.ts';
import { eras } from '#lib/report/era.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { Report } from '#lib/report/report.ts';
import { changeRate, isPrintedRate, printedRate } from './change-rate.ts';
import type { Finding } from './finding.ts';
import { number } from './phrases.ts';
import type { ReportRule } from './rule.ts';
import { quoteOperand, told } from './quoted-against-printed.ts';

type Claim = { rate: FigureMeasure; now: readonly FigureMeasure[]; before: FigureMeasure };

const claims: readonly Claim[] = [
	{
		rate: 'received_yoy_pct',
		now: ['received', 'received_with_carried_in', 'answered'],
		before: 'received_prior_year'
	},
	{ rate: 'published_yoy_pct', now: ['published'], before: 'published_prior_year' }
];

/** A percentage that the prose claims, computed again from the two numbers that the same prose quotes; silent where one is not quoted. */
function check(claim: Claim, report: Report): Finding[] {
	const [rate] = told(report, claim.rate);
	const [before] = [...told(report, claim.before, 1), ...told(report, claim.before)];
	const now = claim.now.flatMap((measure) => told(report, measure));
	const [first] = now;
	if (!rate || !before || !first) return [];
	if (before.bound !== 'exact' || now.some(({ bound }) => bound !== 'exact')) return [];
	const rates = now.map(({ value }) => changeRate(value, before.value));
	if (rates.some((computed) => computed === null || isPrintedRate(rate, computed))) return [];
	const computed = changeRate(first.value, before.value);
	return [
		{
			rule: 'prose_change',
			severity: 'warning',
			place: null,
			operands: [quoteOperand(rate), quoteOperand(first), quoteOperand(before)],
			difference: null,
			detail: {
				measure: claim.rate,
				told: rate.value,
				now: first.value,
				before: before.value,
				computed,
				opposite: computed !== null && computed * rate.value < 0 ? 1 : 0
			}
		}
	];
}

const words = ({ detail }: Finding, locale: Locale) => ({
	told: `${Number(detail.told) > 0 ? '+' : ''}${number(Number(detail.told))}%`,
	now: number(Number(detail.now)),
	before: number(Number(detail.before)),
	computed: printedRate(Number(detail.computed)),
	opposite:
		detail.opposite === 1 ? (locale === 'en' ? '; the direction differs' : '，增减相反') : ''
});

export const proseChangeRules: readonly ReportRule[] = [
	{
		span: 'report',
		id: 'prose_change',
		eras,
		category: 'prose_differs',
		severity: 'warning',
		name: {
			'zh-CN': '正文同比与所列两年件数一致',
			en: 'Year-over-year percentages follow from the numbers beside them'
		},
		source: '同比＝（本年－上年）÷上年',
		check: (report) => claims.flatMap((claim) => check(claim, report)),
		sentence: {
			'zh-CN': (finding) => {
				const { told, now, before, computed, opposite } = words(finding, 'zh-CN');
				return `正文称同比 ${told}，按正文所列本年 ${now}、上年 ${before} 计算为 ${computed}${opposite}。`;
			},
			en: (finding) => {
				const { told, now, before, computed, opposite } = words(finding, 'en');
				return `The prose claims ${told} on the year before; ${now} against ${before} is ${computed}${opposite}.`;
			}
		}
	}
];
