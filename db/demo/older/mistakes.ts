/** The mistakes planted in the 统计表 of 2016 to 2018, as data, with the rules that must find them; no others may. */
export type OlderMistake = { office: string; year: number; finds: readonly string[] } & (
	| { kind: 'off_by_one'; row: string; by: 1 | -1 }
	| { kind: 'blank'; row: string }
	| { kind: 'prose_received'; by: number }
	| { kind: 'prose_only' }
	| { kind: 'late'; receivedOn: string }
	| { kind: 'missing' }
);

export const olderMistakes: readonly OlderMistake[] = [
	{
		kind: 'off_by_one',
		office: '住房和城乡建设局',
		year: 2017,
		row: 'applications.online',
		by: 1,
		finds: ['indicators_channels', 'indicators_prose']
	},
	{
		kind: 'off_by_one',
		office: '公安分局',
		year: 2018,
		row: 'answered.denied.privacy',
		by: 1,
		finds: ['indicators_denied']
	},
	{
		kind: 'off_by_one',
		office: '教育局',
		year: 2016,
		row: 'staff.part_time',
		by: -1,
		finds: ['indicators_staff']
	},
	{
		kind: 'blank',
		office: '城市管理局',
		year: 2018,
		row: 'answered',
		finds: ['indicators_blank']
	},
	{
		kind: 'prose_received',
		office: '市场监督管理局',
		year: 2017,
		by: 2,
		finds: ['indicators_prose']
	},
	{ kind: 'prose_only', office: '桥北街道办事处', year: 2016, finds: ['indicators_missing'] },
	{ kind: 'late', office: '柳溪镇人民政府', year: 2018, receivedOn: '2019-03-11', finds: [] },
	{ kind: 'missing', office: '信访局', year: 2017, finds: [] }
];

export function olderMistakesOf(office: string, year: number): readonly OlderMistake[] {
	return olderMistakes.filter((mistake) => mistake.office === office && mistake.year === year);
}
