import { indicatorParts, indicatorRows, type IndicatorRow } from '#lib/report/indicators.ts';
import type { Chance } from './random.ts';

/** A 统计表 as printed: its rows in order with what stands in each, and the values to be read back by code. */
export type PrintedForm = {
	rows: { code: string; label: string; unit: string; text: string }[];
	values: Map<string, number | null>;
};

const remarks: Readonly<Record<string, string>> = {
	published: '（不同渠道和方式公开相同信息计1条）',
	responses: '（不同方式回应同一热点或舆情计1次）',
	'staff.full_time': '（不包括政府公报及政府网站工作人员数）',
	budget: '（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）'
};

const variants: Readonly<Record<string, readonly string[]>> = {
	reconsideration: ['行政复议数量', '行政复议数', '行政复议案件数量'],
	'applications.online': ['网络申请数', '网上申请数'],
	'applications.post': ['信函申请数', '邮寄申请数'],
	'reconsideration.corrected': ['被依法纠错数', '依法纠错数'],
	'litigation.upheld': [
		'维持具体行政行为或者驳回原告诉讼请求数',
		'维持行政行为或驳回原告诉讼请求数'
	]
};

function numbered({ clause, code, label }: IndicatorRow, chance: Chance): string {
	const words = chance.pick(variants[code] ?? [label]);
	const own = /(?:[一二三四五六七八九]、|（.）|\d\.)$/.exec(clause)?.[0] ?? '';
	const starts = code.includes('.denied.') || label.startsWith('其中') ? '' : own;
	const mark = starts.replace('.', chance.pick(['.', '．', '、']));
	return `${code === 'normative_documents_issued' ? '' : mark}${words}${chance.happens(0.7) ? (remarks[code] ?? '') : ''}`;
}

/** @param blankAs how a row without a number is printed; null where every row has one */
export function printForm(chance: Chance, blankAs: string | null): PrintedForm {
	const values = new Map<string, number | null>();
	const rows = indicatorRows.map((row) => {
		const isBlank = blankAs !== null && chance.happens(0.15);
		const value = chance.happens(0.4) ? 0 : 1 + chance.below(chance.happens(0.2) ? 4000 : 60);
		const amount = row.unit === '万元' && chance.happens(0.5) ? value + 0.5 : value;
		values.set(row.code, isBlank ? null : amount);
		const text = isBlank ? blankAs : String(amount);
		return { code: row.code, label: numbered(row, chance), unit: row.unit, text };
	});
	return { rows, values };
}

/** The head of the part that begins with a row; null where none does. */
function partBefore(code: string): string | null {
	const index = indicatorRows.findIndex((row) => row.code === code);
	const numeral = (row: IndicatorRow | undefined) => row?.clause.slice(0, 1);
	const row = indicatorRows[index];
	if (numeral(row) === numeral(indicatorRows[index - 1])) return null;
	return indicatorParts.find((part) => part.numeral === numeral(row))?.['zh-CN'] ?? null;
}

const years = {
	title: '演练市水务局2016年政府信息公开工作年度报告',
	form: '政府信息公开情况统计表'
};
const prose = [
	'一、概述',
	'2016年，本局按照要点推进公开工作。',
	'二、主动公开情况',
	'通过门户网站公开了年度计划和办事指南。',
	'三、依申请公开情况',
	'申请均在法定期限内答复。',
	'四、因政府信息公开申请行政复议、提起行政诉讼的情况',
	'本年度的复议和诉讼见附表。',
	'五、存在的主要问题及改进措施',
	'目录更新不够及时。'
];

type Cells = string[];
const withParts = (
	form: PrintedForm,
	cells: (row: PrintedForm['rows'][number], index: number) => Cells
) =>
	form.rows.flatMap((row, index): Cells[] => {
		const part = partBefore(row.code);
		return [...(part ? [[part]] : []), cells(row, index)];
	});

const code = (index: number) => String(index + 1).padStart(2, '0');

function page(rows: readonly Cells[], width: number): string {
	const body = rows.map((cells) =>
		cells.length === 1
			? `<tr><td>${cells[0]}</td>${'<td></td>'.repeat(width - 1)}</tr>`
			: `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
	);
	return `<html><head><meta charset="utf-8"></head><body><h1>${years.title}</h1>${prose
		.map((text) => `<p>${text}</p>`)
		.join('')}<p>附表</p><p>${years.form}</p><table>${body.join('')}</table></body></html>`;
}

const text = (lines: readonly string[]) =>
	`${[years.title, '', ...prose, '', '附表', years.form, ...lines].join('\n')}\n`;

/** 统计指标 | 单位 | 统计数. */
export const grid = (form: PrintedForm) =>
	page(
		[
			['统计指标', '单位', '统计数'],
			...withParts(form, ({ label, unit, text }) => [label, unit, text])
		],
		3
	);

/** A code column 01 to 54, with a head or without one. */
export const codedGrid = (form: PrintedForm, chance: Chance) => {
	const rows = withParts(form, ({ label, unit, text }, index) => [label, code(index), unit, text]);
	return page(chance.happens(0.5) ? [['指标名称', '代码', '计量单位', '数量'], ...rows] : rows, 4);
};

/** The form in two columns of rows side by side. */
export const sideBySide = (form: PrintedForm, chance: Chance) => {
	const rows = withParts(form, ({ label, unit, text }) => [label, unit, text]).map((cells) =>
		cells.length === 1 ? [cells[0]!, '', ''] : cells
	);
	const half = Math.ceil(rows.length / 2);
	const both = rows
		.slice(0, half)
		.map((cells, index) => [...cells, ...(rows[half + index] ?? ['', '', ''])]);
	const heads = ['统计指标', '单位', '统计数'];
	return page(chance.happens(0.5) ? [[...heads, ...heads], ...both] : both, 6);
};

/** Parts as cells that span the rows below them. */
export const spanning = (form: PrintedForm) => {
	const parts = ['published', 'responses', 'applications', 'reconsideration'];
	const starts = form.rows.map(({ code }) => parts.includes(code));
	const body = form.rows.map(({ label, unit, text }, index) => {
		const next = starts.findIndex((begins, at) => at > index && begins);
		const span = (next < 0 ? form.rows.length : next) - index;
		const side = starts[index] ? `<td rowspan="${span}">第${index + 1}类</td>` : '';
		return `<tr>${side}<td>${label}</td><td>${unit}</td><td>${text}</td></tr>`;
	});
	return page([], 4).replace(
		'<table></table>',
		`<table><tr><td colspan="2">统计指标</td><td>单位</td><td>统计数</td></tr>${body.join('')}</table>`
	);
};

export const plainLines = (form: PrintedForm) =>
	text(withParts(form, ({ label, unit, text }) => [label, unit, ...(text ? [text] : [])]).flat());

/** Each cell on a line of its own behind a tab. */
export const ledLines = (form: PrintedForm) =>
	text(
		withParts(form, ({ label, unit, text }) => [label, unit, text]).flatMap((cells) => [
			...cells.map((cell) => `\t${cell}`),
			''
		])
	);

/** One cell a line, with codes. */
export const codedLines = (form: PrintedForm) =>
	text(
		withParts(form, ({ label, unit, text }, index) => [
			label,
			code(index),
			unit,
			...(text ? [text] : [])
		]).flat()
	);

export const tabbed = (form: PrintedForm) =>
	text(
		withParts(form, ({ label, unit, text }) => [label, unit, text]).map((cells) => cells.join('\t'))
	);

export const stroked = (form: PrintedForm) =>
	text(
		[
			['统计指标', '单位', '统计数'],
			['---', '---', '---'],
			...withParts(form, ({ label, unit, text }) => [label, unit, text])
		].map((cells) => `| ${cells.join(' | ')} |`)
	);

/** Columns by place alone; long labels are wrapped, the numbers beside the first part or the last. */
export const columns = (form: PrintedForm, chance: Chance) =>
	text(
		withParts(form, ({ label, unit, text }) => [label, unit, text]).flatMap((cells) => {
			const [label, unit, value] = cells;
			if (cells.length === 1 || label!.length <= 22) return [set(label!, unit, value)];
			const parts = [label!.slice(0, 18), label!.slice(18)];
			return chance.happens(0.5)
				? [set(parts[0]!, unit, value), parts[1]!]
				: [parts[0]!, set(parts[1]!, unit, value)];
		})
	);

const set = (label: string, unit = '', value = '') =>
	`${label.padEnd(30, '\u3000')}${unit.padEnd(6)}${value}`.trimEnd();
