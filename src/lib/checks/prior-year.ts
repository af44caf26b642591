import type { Report } from '#lib/report/report.ts';
import { cellOperand, cellsOf } from './cells.ts';
import { changeRate, isPrintedRate, printedRate } from './change-rate.ts';
import type { Finding } from './finding.ts';
import { number, signed } from './phrases.ts';
import type { YearsRule } from './rule.ts';
import { atOdds, quoteOperand, receivedInTable, told } from './quoted-against-printed.ts';

const countId = 'years_prior_received';
const rateId = 'years_received_change';

/** The number that `next`'s prose gives for the year before, against that year's table: 新收, or with 上年结转. */
function priorReceived(previous: Report, next: Report): Finding[] {
	const table = receivedInTable(cellsOf(previous));
	if (!table) return [];
	const figures = [
		...told(next, 'received_prior_year', 1),
		...told(next, 'received_prior_year'),
		...told(next, 'received', 1)
	];
	const figure = atOdds(figures, [table.fresh, table.withCarriedIn]);
	if (!figure) return [];
	return [
		{
			rule: countId,
			severity: 'warning',
			place: null,
			operands: [quoteOperand(figure), cellOperand(table.received, previous.year ?? undefined)],
			difference: figure.value - table.fresh,
			detail: {
				year: next.year,
				other_year: previous.year,
				told: figure.value,
				table: table.fresh
			}
		}
	];
}

/**
 * 同比 of `next`'s prose against the tables of both years, of 新收 and with 上年结转 alike; silent where the
 * prose quotes the year before itself (the rule `prose_change` then computes from that) or where either fits.
 */
function receivedChange(previous: Report, next: Report): Finding[] {
	const [before, now] = [receivedInTable(cellsOf(previous)), receivedInTable(cellsOf(next))];
	const [rate] = told(next, 'received_yoy_pct');
	const quotesBefore = told(next, 'received_prior_year', 1).length > 0;
	if (!before || !now || !rate || quotesBefore) return [];
	const fresh = changeRate(now.fresh, before.fresh);
	const withCarriedIn = changeRate(now.withCarriedIn, before.withCarriedIn);
	if (fresh === null || withCarriedIn === null) return [];

	if ([fresh, withCarriedIn].some((computed) => isPrintedRate(rate, computed))) return [];
	return [
		{
			rule: rateId,
			severity: 'warning',
			place: null,
			operands: [
				quoteOperand(rate),
				cellOperand(now.received),
				cellOperand(now.carriedIn),
				cellOperand(before.received, previous.year ?? undefined),
				cellOperand(before.carriedIn, previous.year ?? undefined)
			],
			difference: null,
			detail: {
				year: next.year,
				other_year: previous.year,
				told: rate.value,
				now: now.fresh,
				before: before.fresh,
				fresh,
				now_with_carried_in: now.withCarriedIn,
				before_with_carried_in: before.withCarriedIn,
				with_carried_in: withCarriedIn
			}
		}
	];
}

const quoted = ({ detail }: Finding) =>
	`${Number(detail.told) > 0 ? '+' : ''}${number(Number(detail.told))}%`;

function rates({ detail }: Finding, over: string) {
	return {
		fresh: `${number(Number(detail.now))}${over}${number(Number(detail.before))}`,
		freshRate: printedRate(Number(detail.fresh)),
		all: `${number(Number(detail.now_with_carried_in))}${over}${number(Number(detail.before_with_carried_in))}`,
		allRate: printedRate(Number(detail.with_carried_in))
	};
}

export const priorYearRules: readonly YearsRule[] = [
	{
		span: 'years',
		id: countId,
		category: 'across_years',
		severity: 'warning',
		name: {
			'zh-CN': '正文所述上年件数与上年年报一致',
			en: 'The year before as the prose tells it'
		},
		source: '正文（一、总体情况）与上年表三 一·总计',
		check: priorReceived,
		sentence: {
			'zh-CN': ({ detail, difference }) =>
				`正文称上年收到 ${number(Number(detail.told))} 件，${detail.other_year} 年报表三 · 总计 · 一、本年新收为 ${number(Number(detail.table))} 件，差 ${signed(difference ?? 0)}。`,
			en: ({ detail, difference }) =>
				`The prose says that ${number(Number(detail.told))} applications were received the year before; the ${detail.other_year} report has ${number(Number(detail.table))}, difference ${signed(difference ?? 0)}.`
		}
	},
	{
		span: 'years',
		id: rateId,
		category: 'across_years',
		severity: 'warning',
		name: {
			'zh-CN': '正文同比与两年年报一致',
			en: 'Year-over-year percentage against both reports'
		},
		source: '同比＝（本年－上年）÷上年；两年表三 一、二 总计',
		check: receivedChange,
		sentence: {
			'zh-CN': (finding) => {
				const { fresh, freshRate, all, allRate } = rates(finding, '／');
				return allRate === freshRate && all === fresh
					? `正文称同比 ${quoted(finding)}，按两年年报 ${fresh} 计算为 ${freshRate}。`
					: `正文称同比 ${quoted(finding)}，按两年年报计算：新收 ${fresh} 为 ${freshRate}，含上年结转 ${all} 为 ${allRate}。`;
			},
			en: (finding) => {
				const { fresh, freshRate, all, allRate } = rates(finding, '/');
				return `The prose claims ${quoted(finding)} on the year before; from both reports it is ${freshRate} for those received (${fresh}) and ${allRate} with those carried in (${all}).`;
			}
		}
	}
];
