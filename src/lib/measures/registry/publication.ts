import {
	proactiveColumns,
	proactiveRows,
	type ProactiveColumn,
	type ProactiveRow
} from '#lib/report/codes.ts';
import type { Era } from '#lib/report/era.ts';
import type { Wording } from '#lib/report/locale.ts';
import { broken } from '../before-2019.ts';
import type { MeasureId, Unit } from '../measure.ts';
import { bothEras, count } from './define.ts';

const notInForm = broken(
	'2018 年及以前的统计表按信息条数计主动公开，两者不能相接。',
	'The form up to 2018 counts items published; the two cannot be joined.'
);
const only2021: readonly Era[] = ['2021'];
const documents: Wording = {
	'zh-CN':
		'2019 年格式计“本年新制作、本年新公开、对外公开总数量”，与制发、废止、现行有效不是一回事，不接在一起。',
	en: 'The 2019 format counts documents made, newly published and published in all, which is not issued, repealed and in force: the two are not joined.'
};

function cell<Id extends MeasureId>(
	id: Id,
	[row, column]: readonly [ProactiveRow, ProactiveColumn],
	item: string,
	name: Wording,
	more: { unit?: Unit; eras?: readonly Era[]; caution?: Wording } = {}
) {
	const [rowName, columnName] = [proactiveRows[row], proactiveColumns[column]];
	return count(id, {
		group: 'publication',
		name,
		formula: {
			'zh-CN': `表二“${rowName['zh-CN']} · ${columnName['zh-CN']}”`,
			en: `Table 2, ${rowName.en.toLowerCase()}, ${columnName.en.toLowerCase()}`
		},
		eras: bothEras,
		source: {
			'zh-CN': `年报格式第二部分“主动公开政府信息情况”；《条例》第二十条第（${item}）项`,
			en: `Form, section 2, proactive disclosure; Regulations, art. 20 (${item})`
		},
		numerator: [[{ table: 'proactive', row, column }]],
		before2019: notInForm,
		...more
	});
}

/** What table 二 counts of documents, licences, penalties and fees. */
export const publicationMeasures = {
	'normative_documents.issued': cell(
		'normative_documents.issued',
		['normative_documents', 'issued'],
		'一',
		{ 'zh-CN': '制发规范性文件', en: 'Normative documents issued' },
		{ eras: only2021, caution: documents }
	),
	'normative_documents.repealed': cell(
		'normative_documents.repealed',
		['normative_documents', 'repealed'],
		'一',
		{ 'zh-CN': '废止规范性文件', en: 'Normative documents repealed' },
		{ eras: only2021, caution: documents }
	),
	'normative_documents.in_force': cell(
		'normative_documents.in_force',
		['normative_documents', 'in_force'],
		'一',
		{ 'zh-CN': '现行有效规范性文件', en: 'Normative documents in force' },
		{ eras: only2021, caution: documents }
	),
	licences: cell('licences', ['licensing', 'decisions'], '五', {
		'zh-CN': '行政许可处理决定',
		en: 'Licensing decisions'
	}),
	penalties: cell('penalties', ['penalties', 'decisions'], '六', {
		'zh-CN': '行政处罚处理决定',
		en: 'Penalty decisions'
	}),
	coercion: cell('coercion', ['coercion', 'decisions'], '六', {
		'zh-CN': '行政强制处理决定',
		en: 'Coercive measures'
	}),
	fees: cell(
		'fees',
		['fees', 'fee_amount'],
		'八',
		{ 'zh-CN': '行政事业性收费', en: 'Administrative fees' },
		{
			unit: 'ten_thousand_yuan',
			eras: only2021,
			caution: {
				'zh-CN': '2019 年格式只计收费项目数，不计金额。这不是第六部分所说的信息处理费。',
				en: 'The 2019 format counts kinds of fees, not their amount. This is not the processing fee of section 6.'
			}
		}
	)
};
