import { cellOperand, cellsOf, readable, requestPlace, sum } from './cells.ts';
import { outcomeRows } from './request-equations.ts';
import { number, signed } from './phrases.ts';
import type { ReportRule } from './rule.ts';
import {
	atOdds,
	quoteOperand,
	receivedApart,
	receivedInTable,
	severityOf,
	told
} from './quoted-against-printed.ts';

/**
 * 办结 or 答复 N 件 against 三（七）总计. Reports also tell it without what was otherwise closed, or of this
 * year's applications alone where none is carried over.
 */
const check: ReportRule['check'] = (report) => {
	const cells = cellsOf(report);
	const total = readable(cells, requestPlace('total', 'total'));
	const carriedOut = readable(cells, requestPlace('carried_out', 'total'));
	const received = receivedInTable(cells);
	if (!total || total.value === null || !carriedOut || !received) return [];
	const otherwise = outcomeRows(cells)
		.filter((row) => row.startsWith('other'))
		.flatMap((row) => readable(cells, requestPlace(row, 'total')) ?? []);
	const withdrawn = told(report, 'withdrawn').map(({ value }) => value);
	const accepted = [
		total.value,
		total.value - sum(otherwise),
		...withdrawn.map((count) => Number(total.value) - count),
		...((carriedOut.value ?? 0) === 0 ? [received.fresh] : [])
	];
	const figure = atOdds(told(report, 'answered'), accepted);
	if (!figure || figure.value === receivedApart(report, cells)) return [];
	return [
		{
			rule: 'prose_answered',
			severity: severityOf(report, figure.value, total.value),
			place: requestPlace('total', 'total'),
			operands: [quoteOperand(figure), cellOperand(total), cellOperand(carriedOut)],
			difference: figure.value - total.value,
			detail: {
				told: figure.value,
				total: total.value,
				carried_out: carriedOut.value,
				covers_all: figure.value === received.fresh ? 1 : 0
			}
		}
	];
};

export const proseAnsweredRules: readonly ReportRule[] = [
	{
		span: 'report',
		id: 'prose_answered',
		category: 'prose_differs',
		severity: 'warning',
		name: {
			'zh-CN': '正文办结件数与表三总计一致',
			en: 'Applications answered: prose and Table 3'
		},
		source: '《政府信息公开条例》第五十条第二项；表三 三（七）总计',
		check,
		sentence: {
			'zh-CN': ({ detail, difference }) =>
				detail.covers_all === 1
					? `正文称收到的 ${number(Number(detail.told))} 件均已办结，表三 · 总计 · （七）总计为 ${number(Number(detail.total))} 件，另有 ${number(Number(detail.carried_out))} 件结转下年。`
					: `正文所述办结 ${number(Number(detail.told))} 件，表三 · 总计 · （七）总计为 ${number(Number(detail.total))} 件，差 ${signed(difference ?? 0)}。`,
			en: ({ detail, difference }) =>
				detail.covers_all === 1
					? `The prose says that all ${number(Number(detail.told))} applications were answered; Table 3 has ${number(Number(detail.total))} handled and ${number(Number(detail.carried_out))} carried over.`
					: `The prose tells of ${number(Number(detail.told))} applications answered, Table 3 of ${number(Number(detail.total))} handled, difference ${signed(difference ?? 0)}.`
		}
	}
];
