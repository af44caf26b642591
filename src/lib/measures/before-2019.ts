import type { Wording } from '#lib/report/locale.ts';
import type { Place } from '#lib/report/place.ts';
import type { EarlierReading, Sum } from './measure.ts';

const indicator = (row: string): Place => ({ table: 'indicators', row, column: 'value' });
const rows = (...codes: string[]): Place[] => codes.map(indicator);

const approximate = (
	formula: Wording,
	why: Wording,
	numerator: Sum,
	denominator: Sum | null = null
): EarlierReading => ({ kind: 'approximate', formula, why, numerator, denominator });
export const broken = (zh: string, en: string): EarlierReading => ({
	kind: 'broken',
	why: { 'zh-CN': zh, en }
});

const notCarried = broken(
	'2018 年及以前的统计表不计结转。',
	'The form up to 2018 does not count what is carried over.'
);
const results = ['upheld', 'corrected', 'other'];
const notHeld = rows('answered.not_this_agency', 'answered.does_not_exist');
const sortedOtherwise: Wording = {
	'zh-CN': '2018 年及以前按答复计，分类依 2008 年《条例》，与 2019 年起只可粗略比较。',
	en: 'Up to 2018 answers are counted, sorted by the Regulations of 2008: only roughly comparable with 2019 on.'
};
const disclosed = rows('answered.already_public', 'answered.granted');

/** How each measure is read in the 统计表 of reports up to 2018, if at all. Source: `report/indicator-continuity.ts`. */
export const before2019 = {
	received_new: approximate(
		{
			'zh-CN': '统计表“三、（一）收到申请数”',
			en: 'Statistical form, 三（一） applications received'
		},
		{
			'zh-CN': '2018 年及以前按统计表的“收到申请数”计，不分申请人，受理范围依 2008 年《条例》。',
			en: 'Up to 2018 it is “applications received” of the statistical form: not split by applicant, and what was accepted followed the Regulations of 2008.'
		},
		[rows('applications')]
	),
	carried_in: notCarried,
	total: approximate(
		{ 'zh-CN': '统计表“三、（三）申请答复数”', en: 'Statistical form, 三（三） answers given' },
		{
			'zh-CN': '2018 年及以前按“申请答复数”计，一件申请可有不止一个答复。',
			en: 'Up to 2018 answers are counted, of which an application may have several.'
		},
		[rows('answered')]
	),
	carried_out: notCarried,
	granted: approximate(
		{
			'zh-CN': '统计表“属于已主动公开范围数”＋“同意公开答复数”',
			en: 'Statistical form, already public + disclosure agreed to'
		},
		{
			'zh-CN': '2018 年及以前“属于已主动公开范围”单列，2019 年起计入予以公开，这里合并计算。',
			en: 'Up to 2018 “already public” is a row of its own; from 2019 on it is part of “granted”. Here the two are added.'
		},
		[disclosed]
	),
	partial: {
		kind: 'same',
		formula: {
			'zh-CN': '统计表“同意部分公开答复数”',
			en: 'Statistical form, disclosure in part agreed to'
		},
		why: { 'zh-CN': '口径一致。', en: 'Counted in the same way.' },
		numerator: [rows('answered.partial')],
		denominator: null
	},
	denied: approximate(
		{ 'zh-CN': '统计表“不同意公开答复数”', en: 'Statistical form, disclosure not agreed to' },
		{
			'zh-CN': '2018 年及以前不同意公开的理由依 2008 年《条例》，范围不全相同。',
			en: 'Up to 2018 reasons follow the Regulations of 2008; what falls under it is not quite the same.'
		},
		[rows('answered.denied')]
	),
	unavailable: approximate(
		{
			'zh-CN': '统计表“不属于本行政机关公开数”＋“申请信息不存在数”',
			en: 'Statistical form, not this agency’s + does not exist'
		},
		{
			'zh-CN':
				'2018 年及以前只有这两种，对应“本机关不掌握”；需另行制作、补正后仍不明确的没有单列。',
			en: 'Up to 2018 there are only these two, which match “not held”; to be created and still unclear have no row.'
		},
		[notHeld]
	),
	rejected: broken(
		'2018 年及以前的统计表没有“不予处理”。',
		'The form up to 2018 has no “not processed”.'
	),
	other: broken(
		'2018 年及以前的统计表没有“其他处理”，补正和转其他途径的答复另列。',
		'The form up to 2018 has no “otherwise closed”; asked to correct and sent elsewhere are rows of their own.'
	),
	disclosure_rate: approximate(
		{
			'zh-CN': '（属于已主动公开范围＋同意公开＋同意部分公开）÷ 申请答复数',
			en: '(already public + agreed to + agreed to in part) ÷ answers given'
		},
		sortedOtherwise,
		[[...disclosed, ...rows('answered.partial')]],
		[rows('answered')]
	),
	disputes_per_100: approximate(
		{
			'zh-CN': '（行政复议数量＋行政诉讼数量）÷ 收到申请数 × 100',
			en: '(reconsiderations + lawsuits) ÷ applications received × 100'
		},
		{
			'zh-CN': '2018 年及以前行政诉讼不分是否经过复议。',
			en: 'Up to 2018 lawsuits are not split by whether they came after reconsideration.'
		},
		[rows('reconsideration', 'litigation')],
		[rows('applications')]
	),
	correction_rate: approximate(
		{
			'zh-CN': '被依法纠错 ÷（维持＋被依法纠错＋其他情形），复议与诉讼合并',
			en: 'corrected ÷ (upheld + corrected + other), reconsideration and litigation together'
		},
		{
			'zh-CN': '2018 年及以前没有“尚未审结”一栏，未审结的可能计入其他情形。',
			en: 'Up to 2018 there is no column for pending cases, which may be counted as other results.'
		},
		[rows('reconsideration.corrected', 'litigation.corrected')],
		[
			rows(
				...['reconsideration', 'litigation'].flatMap((group) =>
					results.map((result) => `${group}.${result}`)
				)
			)
		]
	),
	carry_rate: notCarried,
	denial_rate: approximate(
		{ 'zh-CN': '不同意公开答复数 ÷ 申请答复数', en: 'disclosure not agreed to ÷ answers given' },
		sortedOtherwise,
		[rows('answered.denied')],
		[rows('answered')]
	),
	unavailable_rate: approximate(
		{
			'zh-CN': '（不属于本行政机关公开＋申请信息不存在）÷ 申请答复数',
			en: '(not this agency’s + does not exist) ÷ answers given'
		},
		sortedOtherwise,
		[notHeld],
		[rows('answered')]
	),
	'unavailable.not_held': approximate(
		{
			'zh-CN': '统计表“不属于本行政机关公开数”＋“申请信息不存在数”',
			en: 'Statistical form, not this agency’s + does not exist'
		},
		{
			'zh-CN': '2018 年及以前分作两行，2019 年起合为一行，这里合并计算。',
			en: 'Up to 2018 these are two rows, from 2019 on one. Here the two are added.'
		},
		[notHeld]
	),
	reconsiderations_per_100: approximate(
		{
			'zh-CN': '行政复议数量 ÷ 收到申请数 × 100',
			en: 'reconsiderations ÷ applications received × 100'
		},
		{
			'zh-CN': '2018 年及以前以统计表的“收到申请数”为分母，受理范围依 2008 年《条例》。',
			en: 'Up to 2018 it is divided by “applications received” of the form, accepted by the Regulations of 2008.'
		},
		[rows('reconsideration')],
		[rows('applications')]
	),
	lawsuits_per_100: approximate(
		{ 'zh-CN': '行政诉讼数量 ÷ 收到申请数 × 100', en: 'lawsuits ÷ applications received × 100' },
		{
			'zh-CN': '2018 年及以前行政诉讼不分是否经过复议。',
			en: 'Up to 2018 lawsuits are not split by whether they came after reconsideration.'
		},
		[rows('litigation')],
		[rows('applications')]
	)
} as const satisfies Readonly<Record<string, EarlierReading>>;
