import { figureMeasures, type FigureMeasure } from '#lib/recognise/figures/figure-measures.ts';
import type { Figure, Report } from '#lib/report/report.ts';
import { cellsOf } from './cells.ts';
import type { Finding } from './finding.ts';
import { number, signed } from './phrases.ts';
import type { ReportRule } from './rule.ts';
import { quoteOperand, receivedInTable, told } from './quoted-against-printed.ts';

/** Parts that the prose gives of the applications received: 网络/邮寄/现场, 自然人/法人或其他组织. */
const divisions = {
	channels: ['channel.online', 'channel.post', 'channel.in_person'],
	applicants: ['applicants.natural_person', 'applicants.organisation']
} as const satisfies Record<string, readonly FigureMeasure[]>;
type Division = keyof typeof divisions;

const wholes = ['received', 'received_with_carried_in', 'answered'] as const;

function check(division: Division, report: Report): Finding[] {
	const parts = divisions[division].flatMap((measure) => told(report, measure).slice(0, 1));
	const whole = wholes.flatMap((measure) => told(report, measure)).at(0);
	const isExact = (figure: Figure) => figure.bound === 'exact';
	if (!whole || parts.length < 2 || ![whole, ...parts].every(isExact)) return [];
	const total = parts.reduce((sum, { value }) => sum + value, 0);
	const table = receivedInTable(cellsOf(report));
	const accepted = [
		...wholes.flatMap((measure) => told(report, measure).map(({ value }) => value)),
		...(table ? [table.fresh, table.withCarriedIn] : [])
	];
	if (accepted.includes(total)) return [];
	return [
		{
			rule: 'prose_parts',
			severity: total > whole.value ? 'warning' : 'notice',
			place: null,
			operands: [...parts.map(quoteOperand), quoteOperand(whole)],
			difference: total - whole.value,
			detail: {
				division,
				measures: parts.map(({ measure }) => measure).join(' '),
				total,
				whole: whole.value
			}
		}
	];
}

function partNames({ operands, detail }: Finding, locale: 'zh-CN' | 'en'): string {
	return String(detail.measures)
		.split(' ')
		.map((measure, index) => {
			const { name } = figureMeasures[measure as FigureMeasure];
			return `${name[locale]} ${number(operands[index]?.value ?? 0)}`;
		})
		.join(locale === 'en' ? ' + ' : ' ＋ ');
}

export const prosePartRules: readonly ReportRule[] = [
	{
		span: 'report',
		id: 'prose_parts',
		category: 'prose_differs',
		severity: 'warning',
		name: {
			'zh-CN': '正文所列渠道、申请人之和等于收到件数',
			en: 'Channels and applicants of the prose add up to those received'
		},
		source: '正文（一、总体情况）：分项之和＝总数',
		check: (report) => [...check('channels', report), ...check('applicants', report)],
		sentence: {
			'zh-CN': (finding) =>
				`正文：${partNames(finding, 'zh-CN')} 合计 ${number(Number(finding.detail.total))} 件，` +
				`与所述 ${number(Number(finding.detail.whole))} 件差 ${signed(finding.difference ?? 0)}` +
				`${(finding.difference ?? 0) < 0 ? '，其余未述' : ''}。`,
			en: (finding) =>
				`Prose: ${partNames(finding, 'en')} = ${number(Number(finding.detail.total))}, ` +
				`against ${number(Number(finding.detail.whole))} in all, difference ${signed(finding.difference ?? 0)}` +
				`${(finding.difference ?? 0) < 0 ? '; the rest is not told' : ''}.`
		}
	}
];
