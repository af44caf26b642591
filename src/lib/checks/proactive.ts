import { proactiveRows, type ProactiveColumn, type ProactiveRow } from '#lib/report/codes.ts';
import { placeName, type Place } from '#lib/report/place.ts';
import { allReadable, cellOperand, cellsOf } from './cells.ts';
import type { Finding } from './finding.ts';
import { number } from './phrases.ts';
import type { ReportRule } from './rule.ts';

const cell = (row: ProactiveRow, column: ProactiveColumn): Place => ({
	table: 'proactive',
	row,
	column
});

/** What a stock cannot be below, from the other cells of its row. */
type Floor = {
	rule: string;
	columns: readonly [ProactiveColumn, ...ProactiveColumn[]];
	/** From the printed values in the order of `columns`, the first being the stock. */
	floor: (values: readonly number[]) => number;
};

const stockId = 'proactive_stock';
const changeId = 'proactive_change';

const floors: readonly Floor[] = [
	{
		rule: stockId,
		columns: ['in_force', 'issued', 'repealed'],
		floor: ([, issued = 0, repealed = 0]) => issued - repealed
	},
	{
		rule: stockId,
		columns: ['published_total', 'newly_published'],
		floor: ([, published = 0]) => published
	},
	{
		rule: changeId,
		columns: ['prior_items', 'change'],
		floor: ([, change = 0]) => -change
	}
];

function check(rule: string): ReportRule['check'] {
	return (report) => {
		const cells = cellsOf(report);
		const rows = Object.keys(proactiveRows) as ProactiveRow[];
		return rows.flatMap((row) =>
			floors
				.filter((floor) => floor.rule === rule)
				.flatMap(({ columns, floor }): Finding[] => {
					const facts = allReadable(
						cells,
						columns.map((column) => cell(row, column))
					);
					const values = (facts ?? []).flatMap(({ value }) => value ?? []);
					const [stock] = values;
					if (!facts || stock === undefined || values.length < facts.length) return [];
					const least = floor(values);
					if (stock >= least) return [];
					return [
						{
							rule,
							severity: 'notice',
							place: cell(row, columns[0]),
							operands: facts.map((fact) => cellOperand(fact)),
							difference: stock - least,
							detail: { stock, least, against: columns[1] ?? null }
						}
					];
				})
		);
	};
}

const stock = (finding: Finding) => number(Number(finding.detail.stock));
const least = (finding: Finding) => number(Number(finding.detail.least));

export const proactiveRules: readonly ReportRule[] = [
	{
		span: 'report',
		id: stockId,
		category: 'implausible',
		severity: 'notice',
		name: {
			'zh-CN': '表二：现行有效（对外公开总数）不少于本年净增（新公开）',
			en: 'Table 2: the stock is not below what the year added'
		},
		source:
			'国办公开办函〔2021〕30号 表二：现行有效件数＝上年现行有效＋本年制发－本年废止，上年不为负；' +
			'国办公开办函〔2019〕60号 表二：对外公开总数量含本年新公开数量',
		check: check(stockId),
		sentence: {
			'zh-CN': (finding) =>
				finding.detail.against === 'issued'
					? `${finding.place ? placeName(finding.place) : ''}：印为 ${stock(finding)}，少于本年制发减废止的 ${least(finding)}，请核对是否只填了部分文件。`
					: `${finding.place ? placeName(finding.place) : ''}：印为 ${stock(finding)}，少于本年新公开的 ${least(finding)}，请核对。`,
			en: (finding) =>
				finding.detail.against === 'issued'
					? `${finding.place ? placeName(finding.place, 'en') : ''}: printed ${stock(finding)}, below issued less repealed (${least(finding)}); part of the documents may be left out.`
					: `${finding.place ? placeName(finding.place, 'en') : ''}: printed ${stock(finding)}, below the ${least(finding)} newly published this year.`
		}
	},
	{
		span: 'report',
		id: changeId,
		category: 'implausible',
		severity: 'notice',
		name: {
			'zh-CN': '表二：减少的项目不多于上一年项目数',
			en: 'Table 2: items do not fall by more than there were'
		},
		source: '国办公开办函〔2019〕60号 表二：上一年项目数量、本年增/减',
		check: check(changeId),
		sentence: {
			'zh-CN': (finding) =>
				`${finding.place ? placeName(finding.place) : ''}：印为 ${stock(finding)}，而本年减少 ${least(finding)}，减少的多于原有的。`,
			en: (finding) =>
				`${finding.place ? placeName(finding.place, 'en') : ''}: printed ${stock(finding)}, yet the year takes away ${least(finding)}.`
		}
	}
];
