import { disputeRows, type DisputeColumn, type DisputeRow } from '#lib/report/codes.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { Place } from '#lib/report/place.ts';
import { allBlank, cellsOf, readable } from './cells.ts';
import { weigh } from './equation.ts';
import type { Finding } from './finding.ts';
import { disputeRowPlace, number, printed, signed } from './phrases.ts';
import type { ReportRule } from './rule.ts';

const results = ['upheld', 'corrected', 'other', 'pending'] as const satisfies DisputeColumn[];

const cell = (row: DisputeRow, column: DisputeColumn): Place => ({
	table: 'disputes',
	row,
	column
});

function check(report: Parameters<ReportRule['check']>[0]): Finding[] {
	const cells = cellsOf(report);
	return (Object.keys(disputeRows) as DisputeRow[]).flatMap((row): Finding[] => {
		const place = cell(row, 'total');
		const { standing, difference, operands } = weigh(
			{
				rule: 'disputes_total',
				place,
				left: results.map((column) => cell(row, column)),
				right: [place]
			},
			cells,
			new Set()
		);
		if (standing !== 'broken' && standing !== 'one_side_blank') return [];
		const total = readable(cells, place);
		const blank = standing === 'broken' ? null : total && allBlank([total]) ? 'total' : 'results';
		return [
			{
				rule: blank ? 'disputes_blank' : 'disputes_total',
				severity: blank === 'results' ? 'notice' : blank ? 'warning' : 'error',
				place,
				operands: [...operands],
				difference: blank ? null : difference,
				detail: { row, blank }
			}
		];
	});
}

const only = (id: string) => (report: Parameters<ReportRule['check']>[0]) =>
	check(report).filter(({ rule }) => rule === id);

function parts({ operands }: Finding, locale: Locale) {
	const values = operands.map(({ value }) => value);
	const [upheld, corrected, other, pending, total] = values.map((value) => printed(value, locale));
	const sum = values.slice(0, 4).reduce<number>((all, value) => all + (value ?? 0), 0);
	return { upheld, corrected, other, pending, total, sum: number(sum) };
}

export const disputeRules: readonly ReportRule[] = [
	{
		span: 'report',
		id: 'disputes_total',
		category: 'unbalanced',
		severity: 'error',
		name: {
			'zh-CN': '表四：维持＋纠正＋其他＋尚未审结＝总计',
			en: 'Table 4: upheld + corrected + other + pending = total'
		},
		source: '国办公开办函〔2019〕60号、〔2021〕30号 表四：总计为四种结果之和',
		check: only('disputes_total'),
		sentence: {
			'zh-CN': (finding) => {
				const { upheld, corrected, other, pending, total, sum } = parts(finding, 'zh-CN');
				return (
					`${disputeRowPlace(String(finding.detail.row), 'zh-CN')}：维持 ${upheld} ＋ 纠正 ${corrected} ＋ ` +
					`其他 ${other} ＋ 尚未审结 ${pending} 合计 ${sum} ≠ 总计 ${total}，差 ${signed(finding.difference ?? 0)}。`
				);
			},
			en: (finding) => {
				const { upheld, corrected, other, pending, total, sum } = parts(finding, 'en');
				return (
					`${disputeRowPlace(String(finding.detail.row), 'en')}: upheld ${upheld} + corrected ${corrected} + ` +
					`other ${other} + pending ${pending} = ${sum} ≠ total ${total}, difference ${signed(finding.difference ?? 0)}.`
				);
			}
		}
	},
	{
		span: 'report',
		id: 'disputes_blank',
		category: 'blank',
		severity: 'warning',
		name: {
			'zh-CN': '表四漏填：总计与明细只填其一',
			en: 'Table 4: only the total or only its parts filled'
		},
		source: '国办公开办函〔2019〕60号、〔2021〕30号 表四',
		check: only('disputes_blank'),
		sentence: {
			'zh-CN': (finding) => {
				const { total, sum } = parts(finding, 'zh-CN');
				const place = disputeRowPlace(String(finding.detail.row), 'zh-CN');
				return finding.detail.blank === 'total'
					? `${place}：四种结果合计 ${sum}，总计为空白。空白不作 0 计。`
					: `${place}：总计为 ${total}，四种结果全为空白，无从核对。`;
			},
			en: (finding) => {
				const { total, sum } = parts(finding, 'en');
				const place = disputeRowPlace(String(finding.detail.row), 'en');
				return finding.detail.blank === 'total'
					? `${place}: the four results add up to ${sum}, the total is blank. A blank is not taken as 0.`
					: `${place}: the total is ${total}, all four results are blank, so it cannot be checked.`;
			}
		}
	}
];
