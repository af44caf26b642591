import type { Block, Cell, Document, Table } from '#lib/read/document.ts';

/** A cell as written in a sample: text, or text with the columns and rows that it covers. */
type Stated = string | [text: string, columns: number, rows?: number];

const name = (x: number): string =>
	(x >= 26 ? name(Math.floor(x / 26) - 1) : '') + String.fromCharCode(65 + (x % 26));

/** Rows as a sheet of a workbook, merged cells resolved; `null` continues nothing: covered positions are left out. */
export function sheetOf(rows: readonly (readonly Stated[])[], sheet = 'Sheet1', top = 1): Table {
	const grid: (Cell | null)[][] = rows.map(() => []);
	rows.forEach((row, y) => {
		let x = 0;
		for (const stated of row) {
			while (grid[y]![x]) x += 1;
			const [text, columnSpan, rowSpan = 1] = typeof stated === 'string' ? [stated, 1] : stated;
			const at = { kind: 'sheet', sheet, cell: `${name(x)}${top + y}` } as const;
			const cell = { text, columnSpan, rowSpan, at };
			for (let i = 0; i < rowSpan; i += 1)
				for (let j = 0; j < columnSpan; j += 1) grid[y + i]![x + j] = cell;
			x += columnSpan;
		}
	});
	return { kind: 'table', rows: grid, at: { kind: 'sheet', sheet, cell: `A${top}` } };
}

export const line = (text: string, sheet = 'Sheet1'): Block => ({
	kind: 'paragraph',
	text,
	at: { kind: 'sheet', sheet, cell: 'A1' }
});

export const workbookOf = (...blocks: Block[]): Document => ({
	medium: 'workbook',
	title: null,
	properties: {},
	pictures: 0,
	blocks
});

const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

/** Ledgers as districts keep them, each with a way of its own. */
export const sampleLedgers = {
	/** One row of heads that name row and column together; a total at the end. */
	flat: workbookOf(
		line('2023年余杭区政府信息公开工作数据汇总表'),
		sheetOf([
			[
				'序号',
				'单位名称',
				'本年新收政府信息公开申请数量-总计',
				'上年结转',
				'予以公开',
				'部分公开',
				'行政复议 维持',
				'行政复议 总计',
				'备注'
			],
			['1', '余杭区教育局', '12', '1', '8', '0', '1', '1', ''],
			['2', '余杭区民政局', '3', '', '3', '-', '0', '0', '含来信'],
			['3', '余杭区水利局', '', '', '', '', '', '', ''],
			['合计', '', '15', '1', '11', '0', '1', '1', '']
		])
	),
	/** Two rows of heads, groups merged; tables 二 and 四. */
	twoRows: workbookOf(
		line('政府信息公开台账'),
		sheetOf([
			[
				['序号', 1, 2],
				['填报单位', 1, 2],
				['年度', 1, 2],
				['行政规范性文件', 3],
				['行政复议', 5],
				['行政许可处理决定数量', 1, 2],
				['行政事业性收费金额（万元）', 1, 2]
			],
			[
				'本年制发件数',
				'本年废止件数',
				'现行有效件数',
				'维持',
				'纠正',
				'其他结果',
				'尚未审结',
				'总计'
			],
			['1', '区财政局', '2022', '2', '0', '9', '0', '0', '0', '0', '0', '15', '12.5'],
			['2', '区财政局', '2023年', '1', '3', '7', '1', '0', '0', '0', '1', '18', '9.75'],
			['3', '区司法局', '2023', '4', '', '4', '0', '1', '0', '0', '1', '/', '0']
		])
	),
	/** Three rows of heads over all columns of some rows of table 三, and columns that only the district keeps. */
	threeRows: workbookOf(
		line('二〇二三年度依申请公开情况汇总'),
		sheetOf(
			[
				[
					['序号', 1, 3],
					['单位', 1, 3],
					['一、本年新收政府信息公开申请数量', 7],
					['三、本年度办理结果', 8],
					['办结率', 1, 3],
					['较上年增长', 1, 3],
					['网站点击数', 1, 3]
				],
				[
					...applicants.map((text): Stated => [text, 1, 2]),
					['总计', 1, 2],
					['（一）予以公开', 7],
					['（七）总计', 1]
				],
				[...applicants, '总计', '总计'],
				[
					'1',
					'良渚街道办事处',
					'5',
					'1',
					'0',
					'0',
					'0',
					'0',
					'6',
					'4',
					'1',
					'0',
					'0',
					'0',
					'0',
					'5',
					'6',
					'100%',
					'20%',
					'3310'
				],
				[
					'2',
					'瓶窑镇人民政府',
					'9',
					'0',
					'0',
					'0',
					'2',
					'0',
					'11',
					'9',
					'0',
					'0',
					'0',
					'2',
					'0',
					'11',
					'11',
					'100%',
					'-8%',
					'902'
				]
			],
			'2023年'
		)
	),
	/** As saved to CSV: groups stand above their first column only. */
	unmerged: workbookOf(
		sheetOf([
			['部门名称', '行政诉讼', '', '', '', '', '', '', '', '', '', '联系电话'],
			['', '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', '', ''],
			[
				'',
				'结果维持',
				'结果纠正',
				'其他结果',
				'尚未审结',
				'总计',
				'结果维持',
				'结果纠正',
				'其他结果',
				'尚未审结',
				'总计',
				''
			],
			['区住建局', '1', '0', '0', '0', '1', '2', '0', '0', '1', '3', '88880001'],
			['区城管局', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '88880002']
		])
	),
	/** A sheet a year with the same heads. */
	sheetAYear: workbookOf(
		sheetOf(
			[
				['单位名称', '本年新收', '结转下年度继续办理', '不予公开', '予以公开'],
				['区卫健局', '4', '0', '1', '3'],
				['区文旅局', '2', '1', '0', '1']
			],
			'2022'
		),
		sheetOf(
			[
				['单位名称', '本年新收', '结转下年度继续办理', '不予公开', '予以公开'],
				['区卫健局', '6', '0', '2', '4'],
				['区文旅局', '3', '0', '1', '2']
			],
			'2023'
		)
	),
	/** Numbers of columns under the heads, an office twice, a row without an office, notes below. */
	untidy: workbookOf(
		line('2024年度政府信息公开情况统计'),
		sheetOf([
			[
				'序号',
				'报送单位',
				'所属地区',
				'规章现行有效件数',
				'行政处罚处理决定数量',
				'信访举报投诉类申请',
				'重复申请（自然人）'
			],
			['甲', '乙', '丙', '1', '2', '3', '4'],
			['1', '财政局', '余杭区', '0', '31', '2', '1'],
			['2', '财政局', '余杭区', '0', '32', '2', '1'],
			['3', '', '余杭区', '0', '7', '0', '0'],
			['4', '审计局', '临平区', '暂无', '５', '1,204', '增加3'],
			['注：本表由各单位自行填报，区政务公开办汇总。', '', '', '', '', '', '']
		])
	)
} satisfies Record<string, Document>;
