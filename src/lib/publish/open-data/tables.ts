import type { Wording } from '#lib/report/locale.ts';

/** `number`: counts and sums, perhaps with decimals; `day`: `YYYY-MM-DD`. */
export const columnTypes = ['text', 'whole', 'number', 'day'] as const;
export type ColumnType = (typeof columnTypes)[number];

export type Column = {
	name: string;
	type: ColumnType;
	/** Whether a row may have nothing there; nothing is never 0. */
	mayBeEmpty: boolean;
	meaning: Wording;
};

export type OpenTable = { name: Wording; meaning: Wording; columns: readonly Column[] };

const column =
	(type: ColumnType, mayBeEmpty: boolean) =>
	(name: string, zh: string, en: string): Column => ({
		...{ name, type, mayBeEmpty },
		meaning: { 'zh-CN': zh, en }
	});

const text = column('text', false);
const textOrNone = column('text', true);
const whole = column('whole', false);
const number = column('number', false);
const numberOrNone = column('number', true);
const dayOrNone = column('day', true);

const ofReport: readonly Column[] = [
	text('region', '行政区划代码（GB/T 2260）', 'Code of the region (GB/T 2260)'),
	whole(
		'agency_id',
		'单位编号，改名后不变',
		'Number of the agency; it stays when the name changes'
	),
	text('agency', '单位现用名称', 'Present name of the agency'),
	whole('year', '报告年度', 'Year reported on'),
	text(
		'scope',
		'agency 为单位本级，aggregate 为汇总；二者不可相加',
		'agency: its own; aggregate: a sum of offices; never add the two'
	)
];

export const openTableIds = ['reports', 'facts', 'figures', 'problems', 'measures'] as const;
export type OpenTableId = (typeof openTableIds)[number];

/** The open data's tables and what each of their columns means: the data dictionary. */
export const openTables: Readonly<Record<OpenTableId, OpenTable>> = {
	reports: {
		name: { 'zh-CN': '报告', en: 'Reports' },
		meaning: {
			'zh-CN': '每份报告一行：哪个单位、哪一年、什么格式、第几版、来源文件。',
			en: 'One row a report: whose, of which year, in which format, which version, from which document.'
		},
		columns: [
			...ofReport,
			text('kind', '单位类别', 'Kind of agency'),
			text('era', '格式：pre2019、2019、2021', 'Format: pre2019, 2019, 2021'),
			textOrNone('title', '标题，照录', 'Title as printed'),
			whole('version', '所公开的版本', 'The version given here'),
			dayOrNone(
				'published_on',
				'在单位网站公开的日期',
				'Day on which it stood on the office’s own site'
			),
			text('source_sha256', '来源文件的 SHA-256', 'SHA-256 of the source document')
		]
	},
	facts: {
		name: { 'zh-CN': '表格数据', en: 'Facts' },
		meaning: {
			'zh-CN': '法定表格每格一行。数值照录；空格、短横等不是 0，写在 blank 一栏。',
			en: 'One row a cell of the statutory tables. Values as printed; a blank is not 0 and is told in the column blank.'
		},
		columns: [
			...ofReport,
			text(
				'table',
				'表：proactive 表二，requests 表三，disputes 表四，indicators 2018 年及以前的统计表',
				'Table: proactive (2), requests (3), disputes (4), indicators (form up to 2018)'
			),
			text('row', '行代码', 'Code of the row'),
			text('column', '列代码', 'Code of the column'),
			text('place', '表、列、行的中文名称', 'Names of table, column and row in Chinese'),
			numberOrNone(
				'value',
				'数值；经更正的格子是更正后的值',
				'Value; of a corrected cell, the correction'
			),
			textOrNone(
				'blank',
				'没有数值的格子里是什么：empty、dash、slash、none、not_applicable、unreadable',
				'What stands in a cell without a number: empty, dash, slash, none, not_applicable, unreadable'
			),
			text('raw', '格中原文', 'Characters of the cell as printed'),
			textOrNone('unit', '所印单位', 'Unit printed'),
			numberOrNone(
				'printed_value',
				'经更正的格子原印的数值',
				'What is printed where the value was corrected'
			),
			textOrNone('corrected', '经更正的为 yes', 'yes where a person corrected the value')
		]
	},
	figures: {
		name: { 'zh-CN': '文中数字', en: 'Figures in prose' },
		meaning: {
			'zh-CN': '正文所写的数字，每处一行。金额以元计，百分比以百分数计。',
			en: 'Numbers that the prose quotes, one row each. Money in yuan, percentages in percent.'
		},
		columns: [
			...ofReport,
			text('measure', '指标代码', 'Code of the figure'),
			whole('of_year', '所说的年度', 'Year that it speaks of'),
			number('value', '数值', 'Value'),
			text('bound', 'exact 确数，at_least 至少（“余”），about 约数', 'exact, at_least, or about'),
			text('quote', '原文', 'Words quoted')
		]
	},
	problems: {
		name: { 'zh-CN': '存在的问题', en: 'Problems admitted' },
		meaning: {
			'zh-CN': '第五部分自述的问题，每条一行，附问题领域。',
			en: 'Problems that section five admits, one row each, with their areas.'
		},
		columns: [
			...ofReport,
			text('text', '原文', 'Words of the report'),
			text('areas', '问题领域代码，以空格分开', 'Codes of the areas, parted by spaces'),
			textOrNone(
				'improvement',
				'对应的改进措施，原文',
				'The improvement that answers it, in the report’s words'
			)
		]
	},
	measures: {
		name: { 'zh-CN': '指标', en: 'Measures' },
		meaning: {
			'zh-CN': '由表格算出的指标，每个单位每年每个指标一行；算式见“口径”页。缺数的不列。',
			en: 'Measures computed from the tables, one row an agency, year and measure; formulas on the methods page. What lacks a number is left out.'
		},
		columns: [
			...ofReport,
			text('measure', '指标代码', 'Code of the measure'),
			number('value', '数值；比率在 0 与 1 之间', 'Value; rates between 0 and 1'),
			numberOrNone('numerator', '分子', 'Numerator'),
			numberOrNone('denominator', '分母', 'Denominator')
		]
	}
};
