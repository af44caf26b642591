import {
	proactiveBlocks,
	proactiveColumns,
	proactiveRows,
	type ProactiveColumn,
	type ProactiveRow
} from './codes.ts';
import type { Form, FormCell, FormEra } from './form.ts';
import type { Wording } from './locale.ts';

const width = 4;
const content: Wording = { 'zh-CN': '信息内容', en: 'Content' };

/** Words that a format prints otherwise than the code's usual name. */
const printedRows: Record<FormEra, Partial<Record<ProactiveRow, Wording>>> = {
	'2019': {},
	'2021': {
		normative_documents: { 'zh-CN': '行政规范性文件', en: 'Normative documents' }
	}
};
const printedColumns: Record<FormEra, Partial<Record<ProactiveColumn, Wording>>> = {
	'2019': {},
	'2021': {
		decisions: { 'zh-CN': '本年处理决定数量', en: 'Decisions this year' },
		fee_amount: {
			'zh-CN': '本年收费金额（单位：万元）',
			en: 'Fees collected (10,000 yuan)'
		}
	}
};

function itemName(item: string): Wording {
	const number = '一二三四五六七八九'.indexOf(/（(.)）/.exec(item)?.[1] ?? '') + 1;
	return { 'zh-CN': item, en: `Article 20 (${number})` };
}

/** 二、主动公开政府信息情况: blocks by the items of article 20, under each its own heads. */
export function proactiveForm(era: FormEra): Form {
	const rows = proactiveBlocks[era].flatMap(({ item, rows, columns }): FormCell[][] => {
		const spans = columns.map((_, index) =>
			index === columns.length - 1 ? width - columns.length : 1
		);
		return [
			[{ kind: 'head', heads: 'table', text: itemName(item), columns: width, rows: 1 }],
			[
				{ kind: 'head', heads: 'column', text: content, columns: 1, rows: 1 },
				...columns.map((column, index): FormCell => ({
					kind: 'head',
					heads: 'column',
					text: printedColumns[era][column] ?? proactiveColumns[column],
					columns: spans[index] ?? 1,
					rows: 1
				}))
			],
			...rows.map((row): FormCell[] => [
				{
					kind: 'head',
					heads: 'row',
					text: printedRows[era][row] ?? proactiveRows[row],
					columns: 1,
					rows: 1
				},
				...columns.map((column, index): FormCell => ({
					kind: 'value',
					place: { table: 'proactive', row, column },
					columns: spans[index] ?? 1,
					rows: 1
				}))
			])
		];
	});
	return {
		table: 'proactive',
		title: { 'zh-CN': '二、主动公开政府信息情况', en: '2. Proactive disclosure' },
		width,
		rows
	};
}
