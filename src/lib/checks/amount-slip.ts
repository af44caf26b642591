import { amountIn, formUnit } from '#lib/report/amount.ts';
import { placeName } from '#lib/report/place.ts';
import type { Fact, Report } from '#lib/report/report.ts';
import { cellOperand, cellsOf, readable } from './cells.ts';
import type { Finding } from './finding.ts';
import { number } from './phrases.ts';
import type { YearsRule } from './rule.ts';

const amounts = [
	{ table: 'proactive', row: 'fees', column: 'fee_amount' },
	{ table: 'proactive', row: 'procurement', column: 'procurement_amount' }
] as const;

/** How near to 10,000 the quotient of two years must come: a real change besides the slip is at most threefold. */
const least = 3_000;
const most = 30_000;

const inFormUnit = (fact: Fact | null) => (fact ? amountIn(formUnit, fact) : null);

/** An amount about ten thousand times that of the year before, or its ten-thousandth: 元 under the head 万元. */
function slip(previous: Report, next: Report): Finding[] {
	return amounts.flatMap((place): Finding[] => {
		const before = readable(cellsOf(previous), place);
		const now = readable(cellsOf(next), place);
		const [one, other] = [inFormUnit(before), inFormUnit(now)];
		if (!before || !now || !one || !other || one < 0 || other < 0) return [];
		const times = Math.max(other / one, one / other);
		if (times < least || times > most) return [];
		return [
			{
				rule: 'years_amount_unit',
				severity: 'warning',
				place,
				operands: [cellOperand(now), cellOperand(before, previous.year ?? undefined)],
				difference: null,
				detail: {
					other_year: previous.year,
					now: other,
					before: one,
					times: Math.round(times),
					grown: other > one ? 1 : 0
				}
			}
		];
	});
}

const numbers = ({ detail }: Finding) => ({
	now: number(Number(detail.now)),
	before: number(Number(detail.before)),
	times: number(Number(detail.times))
});

export const amountSlipRule: YearsRule = {
	span: 'years',
	id: 'years_amount_unit',
	category: 'across_years',
	severity: 'warning',
	name: {
		'zh-CN': '金额的元、万元前后一致',
		en: 'Amounts of both years are in the same unit'
	},
	source: '国办公开办函〔2019〕60号、〔2021〕30号 表二：金额单位为万元',
	check: slip,
	sentence: {
		'zh-CN': (finding) => {
			const { now, before, times } = numbers(finding);
			return (
				`${finding.place ? placeName(finding.place) : ''}：${now} 万元，${finding.detail.other_year} 年报为 ${before} 万元，` +
				`约为其 ${finding.detail.grown === 1 ? `${times} 倍` : `${times} 分之一`}，可能把元与万元填混。`
			);
		},
		en: (finding) => {
			const { now, before, times } = numbers(finding);
			return (
				`${finding.place ? placeName(finding.place, 'en') : ''}: ${now} (ten thousand yuan), ${before} in the ${finding.detail.other_year} report, ` +
				`about ${finding.detail.grown === 1 ? `${times} times as much` : `one part in ${times}`}: yuan and ten thousand yuan may be mixed up.`
			);
		}
	}
};
