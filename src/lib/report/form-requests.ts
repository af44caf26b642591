import {
	applicants,
	requestColumnNames,
	requestColumns,
	requestRows,
	type RequestRow
} from './codes.ts';
import type { Form, FormCell } from './form.ts';
import type { Wording } from './locale.ts';

/** How （六）其他处理 is printed: one row, its three reasons, or (in a muddled report) both. */
export type OtherRows = 'one' | 'three' | 'both';

const width = 3 + requestColumns.length;

const words = {
	identity: {
		'zh-CN': '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
		en: '(In each column, item 1 plus item 2 equals item 3 plus item 4)'
	},
	applicants: { 'zh-CN': '申请人情况', en: 'Applicants' },
	organisations: { 'zh-CN': '法人或其他组织', en: 'Legal persons or other organisations' },
	results: { 'zh-CN': '三、本年度办理结果', en: '3. Results of this year' }
} satisfies Record<string, Wording>;

/** The outcome groups in English, by their printed Chinese. */
const groupNames: Readonly<Record<string, string>> = {
	'（三）不予公开': '(3) Denied',
	'（四）无法提供': '(4) Not available',
	'（五）不予处理': '(5) Not processed',
	'（六）其他处理': '(6) Otherwise closed'
};

/** Rows whose full printed words are longer than their name. */
const fullLabels: Readonly<Record<string, string>> = {
	partial: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'
};

const head = (
	text: Wording,
	heads: 'column' | 'columns' | 'row' | 'rows' | 'table',
	columns = 1,
	rows = 1
): FormCell => ({ kind: 'head', heads, text, columns, rows });

const column = (code: (typeof requestColumns)[number], rows = 1): FormCell =>
	head(requestColumnNames[code], 'column', 1, rows);

function printedRows(otherRows: OtherRows): RequestRow[] {
	return requestRows.filter(({ code }) => {
		if (code === 'other') return otherRows !== 'three';
		return code.startsWith('other.') ? otherRows !== 'one' : true;
	});
}

function isResult({ code, outcome }: RequestRow): boolean {
	return outcome !== null || code === 'total';
}

/** 三、收到和处理政府信息公开申请情况: three columns of words, seven of numbers. */
export function requestsForm(otherRows: OtherRows): Form {
	const printed = printedRows(otherRows);
	const results = printed.filter(isResult);
	const rows = printed.map((row, index): FormCell[] => {
		const label = { 'zh-CN': fullLabels[row.code] ?? row.label, en: row.en };
		const margin: FormCell[] = [];
		if (row === results[0]) margin.push(head(words.results, 'rows', 1, results.length));
		if (row.group && row.group !== printed[index - 1]?.group) {
			const members = printed.filter(({ group }) => group === row.group);
			const name = { 'zh-CN': row.group, en: groupNames[row.group] ?? row.group };
			margin.push(head(name, 'rows', 1, members.length));
		}
		const rowHead = head(label, 'row', row.group ? 1 : isResult(row) ? 2 : 3);
		const values = requestColumns.map((column): FormCell => ({
			kind: 'value',
			place: { table: 'requests', row: row.code, column },
			columns: 1,
			rows: 1
		}));
		return [...margin, rowHead, ...values];
	});
	return {
		table: 'requests',
		title: {
			'zh-CN': '三、收到和处理政府信息公开申请情况',
			en: '3. Applications received and handled'
		},
		width,
		rows: [
			[head(words.identity, 'table', 3, 3), head(words.applicants, 'columns', 7)],
			[column('natural_person', 2), head(words.organisations, 'columns', 5), column('total', 2)],
			applicants.slice(1).map((code) => column(code)),
			...rows
		]
	};
}
