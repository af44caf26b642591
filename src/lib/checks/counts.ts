import { eras } from '#lib/report/era.ts';
import { placeName } from '#lib/report/place.ts';
import type { Fact } from '#lib/report/report.ts';
import { cellOperand } from './cells.ts';
import type { ReportRule } from './rule.ts';
import { number } from './phrases.ts';

/** Columns of table 二 that hold money, with fractions. */
const amounts: readonly string[] = ['fee_amount', 'procurement_amount'];
/** Rows of the 统计表 that do. */
const amountRows: readonly string[] = ['fees', 'budget'];
/** 本年增/减 may fall. */
const signedColumns: readonly string[] = ['change'];

type Fault = 'negative' | 'fraction';

function faultOf({ row, column, value }: Fact): Fault | null {
	if (value === null) return null;
	if (value < 0 && !signedColumns.includes(column)) return 'negative';
	if (!Number.isInteger(value) && !amounts.includes(column) && !amountRows.includes(row))
		return 'fraction';
	return null;
}

const words = {
	negative: {
		'zh-CN': '印为负数，此处只能是 0 或正数',
		en: 'is printed negative where only 0 or more can stand'
	},
	fraction: {
		'zh-CN': '印为小数，此处应为整件（项）',
		en: 'is printed with a fraction where whole numbers are counted'
	}
} as const;

export const countRules: readonly ReportRule[] = [
	{
		span: 'report',
		id: 'count_impossible',
		eras,
		category: 'implausible',
		severity: 'error',
		name: { 'zh-CN': '件数不为负数或小数', en: 'Counts are whole and not negative' },
		source:
			'国办公开办函〔2019〕60号、〔2021〕30号 表二、表三、表四：件数、项目数；2018 年及以前的统计表',
		check: (report) =>
			report.facts.flatMap((fact) => {
				const fault = faultOf(fact);
				if (!fault) return [];
				const operand = cellOperand(fact);
				return [
					{
						rule: 'count_impossible',
						severity: 'error' as const,
						place: operand.place,
						operands: [operand],
						difference: null,
						detail: { fault, value: fact.value }
					}
				];
			}),
		sentence: {
			'zh-CN': ({ place, detail }) =>
				`${place ? placeName(place) : ''}：${number(Number(detail.value))} ${words[detail.fault as Fault]['zh-CN']}。`,
			en: ({ place, detail }) =>
				`${place ? placeName(place, 'en') : ''}: ${number(Number(detail.value))} ${words[detail.fault as Fault].en}.`
		}
	}
];
