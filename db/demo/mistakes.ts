/**
 * The mistakes planted in the synthetic district, as data. `breaks` names every identity that the mistake breaks, in the
 * words of `identities.ts`: within the report, in its prose (`prose/…`) or against the year before (`carry/…`).
 */
type Planted = { office: string; year: number; breaks: readonly string[] };
type Cell = { row: string; column: string };
type Column = 'natural_person' | 'company' | 'legal_service' | 'other_org';

export type Mistake = Planted &
	(
		| ({ kind: 'sum_off_by_one'; by: 1 | -1 } & Cell)
		| { kind: 'blank_total'; cells: readonly Cell[]; blank: '' | '-' }
		/** One natural person's application is carried in that nobody carried out. */
		| { kind: 'stray_carried_in' }
		/** The change is divided by this year's number instead of last year's. */
		| { kind: 'percentage_wrong' }
		| {
				kind: 'prose_count_wrong';
				figure: 'received' | 'granted' | 'unavailable' | 'carriedOut' | 'reconsiderations';
				by: number;
		  }
		/** One application stands in the wrong applicant column of a row. */
		| { kind: 'misfiled_outcome'; row: string; from: Column; to: Column }
		/** Prose of the year before: with its year left standing, or with its figures under the new year. */
		| { kind: 'copied_prose'; left: 'year' | 'figures' }
		/** The words of another office's report of the year, with the office's own numbers. */
		| { kind: 'copied_words'; from: string }
		/** No mistake, but so many more applications than ever that a reader will ask. */
		| { kind: 'surge'; more: number }
		| { kind: 'late'; receivedOn: string }
		| { kind: 'missing' }
		| { kind: 'other_in_one_row' }
	);
export type MistakeKind = Mistake['kind'];

const total = (row: string): Cell => ({ row, column: 'total' });
const late = (office: string, year: number, receivedOn: string): Mistake => ({
	kind: 'late',
	office,
	year,
	receivedOn,
	breaks: []
});
const missing = (office: string, year: number): Mistake => ({
	kind: 'missing',
	office,
	year,
	breaks: []
});
const offByOne = (
	office: string,
	year: number,
	cell: Cell,
	by: 1 | -1,
	breaks: readonly string[]
): Mistake => ({ kind: 'sum_off_by_one', office, year, ...cell, by, breaks });
const stray = (office: string, year: number): Mistake => ({
	kind: 'stray_carried_in',
	office,
	year,
	breaks: ['carry/natural_person', 'carry/total']
});
const percentage = (office: string, year: number): Mistake => ({
	kind: 'percentage_wrong',
	office,
	year,
	breaks: ['prose/changePercent']
});
const misfiled = (
	office: string,
	year: number,
	row: string,
	from: Column,
	to: Column
): Mistake => ({
	kind: 'misfiled_outcome',
	office,
	year,
	row,
	from,
	to,
	breaks: [`outcome_total/${from}`, `outcome_total/${to}`]
});

export const mistakes: readonly Mistake[] = [
	offByOne('教育局', 2019, total('granted'), 1, [
		'row_sum/granted',
		'outcome_total/total',
		'prose/granted'
	]),
	offByOne('农业农村局', 2020, total('total'), -1, [
		'row_sum/total',
		'balance/total',
		'outcome_total/total',
		'prose/answered'
	]),
	offByOne('卫生健康局', 2021, { row: 'unavailable.not_held', column: 'natural_person' }, 1, [
		'row_sum/unavailable.not_held',
		'outcome_total/natural_person'
	]),
	offByOne('城市管理局', 2022, total('rejected.petition'), 1, [
		'row_sum/rejected.petition',
		'outcome_total/total',
		'prose/rejected'
	]),
	offByOne('公安分局', 2024, { row: 'denied.enforcement_file', column: 'natural_person' }, -1, [
		'row_sum/denied.enforcement_file',
		'outcome_total/natural_person'
	]),
	offByOne('市场监督管理局', 2025, total('carried_out'), 1, [
		'row_sum/carried_out',
		'balance/total',
		'prose/carriedOut'
	]),
	{
		kind: 'blank_total',
		office: '柳溪镇人民政府',
		year: 2020,
		cells: [total('total')],
		blank: '',
		breaks: ['blank/total/total']
	},
	{
		kind: 'blank_total',
		office: '桥北街道办事处',
		year: 2022,
		cells: ['natural_person', 'company', 'legal_service', 'total'].map((column) => ({
			row: 'total',
			column
		})),
		blank: '-',
		breaks: ['blank/total/natural_person', 'blank/total/total']
	},
	stray('规划和自然资源分局', 2020),
	stray('东湖街道办事处', 2022),
	stray('交通运输局', 2023),
	stray('住房和城乡建设局', 2025),
	percentage('司法局', 2021),
	percentage('生态环境分局', 2022),
	percentage('经济开发区管理委员会', 2024),
	percentage('人力资源和社会保障局', 2025),
	{
		kind: 'prose_count_wrong',
		office: '人民政府办公室',
		year: 2020,
		figure: 'granted',
		by: 2,
		breaks: ['prose/granted']
	},
	{
		kind: 'prose_count_wrong',
		office: '石桥镇人民政府',
		year: 2024,
		figure: 'unavailable',
		by: 1,
		breaks: ['prose/unavailable']
	},
	{
		kind: 'prose_count_wrong',
		office: '发展和改革局',
		year: 2023,
		figure: 'received',
		by: 3,
		breaks: ['prose/received', 'prose/changePercent']
	},
	{
		kind: 'prose_count_wrong',
		office: '应急管理局',
		year: 2025,
		figure: 'carriedOut',
		by: 1,
		breaks: ['prose/carriedOut']
	},
	{
		kind: 'prose_count_wrong',
		office: '规划和自然资源分局',
		year: 2024,
		figure: 'reconsiderations',
		by: -1,
		breaks: ['prose/reconsiderations']
	},
	misfiled('住房和城乡建设局', 2021, 'granted', 'company', 'natural_person'),
	misfiled('市场监督管理局', 2023, 'unavailable.not_held', 'natural_person', 'company'),
	misfiled('教育局', 2025, 'granted', 'natural_person', 'legal_service'),
	{
		kind: 'copied_prose',
		office: '清河街道办事处',
		year: 2021,
		left: 'year',
		breaks: ['prose/year']
	},
	{
		kind: 'copied_prose',
		office: '应急管理局',
		year: 2023,
		left: 'figures',
		breaks: ['prose/received']
	},
	{
		kind: 'copied_prose',
		office: '文化和旅游局',
		year: 2025,
		left: 'year',
		breaks: ['prose/year']
	},
	{
		kind: 'copied_words',
		office: '桥北街道办事处',
		year: 2023,
		from: '东湖街道办事处',
		breaks: []
	},
	{ kind: 'surge', office: '审计局', year: 2022, more: 64, breaks: [] },
	late('新城街道办事处', 2019, '2020-03-05'),
	late('财政局', 2021, '2022-02-11'),
	late('白鹭镇人民政府', 2022, '2023-02-02'),
	late('青石镇人民政府', 2024, '2025-02-24'),
	late('医疗保障局', 2025, '2026-02-09'),
	late('望山街道办事处', 2025, '2026-03-17'),
	{ kind: 'other_in_one_row', office: '农业农村局', year: 2021, breaks: [] },
	{ kind: 'other_in_one_row', office: '柳溪镇人民政府', year: 2023, breaks: [] },
	{ kind: 'other_in_one_row', office: '司法局', year: 2024, breaks: [] },
	missing('粮食和物资储备局', 2020),
	missing('信访局', 2019),
	missing('白鹭镇人民政府', 2021),
	missing('商务局', 2022),
	missing('大数据发展管理局', 2023),
	missing('科学技术局', 2025),
	missing('青石镇人民政府', 2025)
];

/** The cell of one year's aggregate that is not the sum of its parts. */
export const aggregateMistake = {
	year: 2024,
	table: 'proactive',
	row: 'penalties',
	column: 'decisions',
	by: 90
} as const;

export function mistakesOf(office: string, year: number): readonly Mistake[] {
	return mistakes.filter((mistake) => mistake.office === office && mistake.year === year);
}
