import { disputeColumns, type DisputeColumn, type DisputeRow } from './codes.ts';
import type { Form, FormCell } from './form.ts';
import type { Wording } from './locale.ts';

const columns = Object.keys(disputeColumns) as DisputeColumn[];
const rows: readonly DisputeRow[] = ['reconsideration', 'litigation_direct', 'litigation_after'];

const words = {
	reconsideration: { 'zh-CN': '行政复议', en: 'Administrative reconsideration' },
	litigation: { 'zh-CN': '行政诉讼', en: 'Administrative litigation' },
	direct: { 'zh-CN': '未经复议直接起诉', en: 'Sued without reconsideration' },
	after: { 'zh-CN': '复议后起诉', en: 'Sued after reconsideration' }
} satisfies Record<string, Wording>;

const group = (text: Wording, width: number): FormCell => ({
	kind: 'head',
	heads: 'columns',
	text,
	columns: width,
	rows: 1
});

const heads = (depth: number): FormCell[] =>
	columns.map((column) => ({
		kind: 'head',
		heads: 'column',
		text: disputeColumns[column],
		columns: 1,
		rows: depth
	}));

/** 四、政府信息公开行政复议、行政诉讼情况: fifteen numbers in one row. */
export function disputesForm(): Form {
	return {
		table: 'disputes',
		title: {
			'zh-CN': '四、政府信息公开行政复议、行政诉讼情况',
			en: '4. Reconsideration and litigation'
		},
		width: 15,
		rows: [
			[group(words.reconsideration, 5), group(words.litigation, 10)],
			[...heads(2), group(words.direct, 5), group(words.after, 5)],
			[...heads(1), ...heads(1)],
			rows.flatMap((row) =>
				columns.map((column): FormCell => ({
					kind: 'value',
					place: { table: 'disputes', row, column },
					columns: 1,
					rows: 1
				}))
			)
		]
	};
}
