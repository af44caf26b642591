import { cellOperand, cellsOf } from './cells.ts';
import type { Finding } from './finding.ts';
import { number, signed } from './phrases.ts';
import type { ReportRule } from './rule.ts';
import {
	atOdds,
	agrees,
	quoteOperand,
	receivedInTable,
	severityOf,
	told
} from './quoted-against-printed.ts';

/** 收到 N 件 against 表三 一·总计; a number that holds 上年结转 too is explained, not blamed. */
function check(report: Parameters<ReportRule['check']>[0]): Finding[] {
	const table = receivedInTable(cellsOf(report));
	if (!table) return [];
	const figures = [...told(report, 'received'), ...told(report, 'received_with_carried_in')];
	const [first] = figures;
	if (!first) return [];
	const carriedIn = table.withCarriedIn - table.fresh;
	const odd = atOdds(figures, [table.fresh, table.withCarriedIn]);
	const figure = odd ?? figures.find((figure) => agrees(figure, table.withCarriedIn)) ?? first;
	const isExplained =
		!odd &&
		carriedIn > 0 &&
		figure.bound === 'exact' &&
		!figures.some((figure) => agrees(figure, table.fresh));
	if (!odd && !isExplained) return [];
	const { table: name, row, column } = table.received;
	return [
		{
			rule: 'prose_received',
			severity: odd ? severityOf(report, figure.value, table.fresh) : 'notice',
			place: { table: name, row, column },
			operands: [
				quoteOperand(figure),
				cellOperand(table.received),
				...(isExplained ? [cellOperand(table.carriedIn)] : [])
			],
			difference: figure.value - table.fresh,
			detail: {
				kind: isExplained ? 'with_carried_in' : 'differs',
				told: figure.value,
				received: table.fresh,
				carried_in: carriedIn,
				scope: report.scope
			}
		}
	];
}

export const proseReceivedRules: readonly ReportRule[] = [
	{
		span: 'report',
		id: 'prose_received',
		category: 'prose_differs',
		severity: 'warning',
		name: {
			'zh-CN': '正文收到件数与表三新收一致',
			en: 'Applications received: prose and Table 3'
		},
		source: '《政府信息公开条例》第五十条第二项；表三 一·总计',
		check,
		sentence: {
			'zh-CN': ({ detail, difference }) =>
				detail.kind === 'with_carried_in'
					? `正文所述收办 ${number(Number(detail.told))} 件含上年结转 ${number(Number(detail.carried_in))} 件；表三本年新收为 ${number(Number(detail.received))} 件。`
					: `正文称收到 ${number(Number(detail.told))} 件，表三 · 总计 · 一、本年新收为 ${number(Number(detail.received))} 件` +
						`${detail.carried_in === 0 ? '' : `（另有上年结转 ${number(Number(detail.carried_in))} 件）`}，差 ${signed(difference ?? 0)}` +
						`${detail.scope === 'aggregate' && (difference ?? 0) < 0 ? '；正文可能只计本级机关' : ''}。`,
			en: ({ detail, difference }) =>
				detail.kind === 'with_carried_in'
					? `The ${number(Number(detail.told))} applications of the prose include ${number(Number(detail.carried_in))} carried in; Table 3 has ${number(Number(detail.received))} received this year.`
					: `The prose tells of ${number(Number(detail.told))} applications received, Table 3 of ${number(Number(detail.received))}` +
						`${detail.carried_in === 0 ? '' : ` (and ${number(Number(detail.carried_in))} carried in)`}, difference ${signed(difference ?? 0)}` +
						`${detail.scope === 'aggregate' && (difference ?? 0) < 0 ? '; the prose may count the government’s own office only' : ''}.`
		}
	}
];
