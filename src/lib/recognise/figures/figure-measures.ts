import type { Wording } from '#lib/report/locale.ts';

export const figureUnits = ['count', 'percent', 'yuan'] as const;
export type FigureUnit = (typeof figureUnits)[number];

const measure = (zh: string, en: string, unit: FigureUnit = 'count') => ({
	name: { 'zh-CN': zh, en } satisfies Wording as Wording,
	unit
});

/** What a number quoted in prose can speak of. The codes are those of the statutory report's narrative figures. */
export const figureMeasures = {
	received: measure('新收申请', 'Applications received'),
	received_prior_year: measure('上年新收申请', 'Applications received the year before'),
	received_yoy_pct: measure('新收申请同比', 'Applications received, year over year', 'percent'),
	answered: measure('办结或答复', 'Applications answered'),
	carried_in: measure('上年结转', 'Carried in'),
	carried_out: measure('结转下年', 'Carried over'),
	received_with_carried_in: measure(
		'受理或收办（含上年结转）',
		'Applications handled, carried in included'
	),
	published: measure('主动公开信息', 'Items published'),
	published_prior_year: measure('上年主动公开信息', 'Items published the year before'),
	published_yoy_pct: measure('主动公开信息同比', 'Items published, year over year', 'percent'),
	'published.website': measure('网站公开信息', 'Items published on the website'),
	'published.wechat': measure('微信公开信息', 'Items published on WeChat'),
	'channel.online': measure('网络申请', 'Applications made online'),
	'channel.post': measure('信函申请', 'Applications made by post'),
	'channel.in_person': measure('当面申请', 'Applications made in person'),
	granted: measure('予以公开', 'Granted'),
	partial: measure('部分公开', 'Granted in part'),
	granted_or_partial: measure('予以公开和部分公开', 'Granted, in full or in part'),
	denied: measure('不予公开', 'Denied'),
	unavailable: measure('无法提供', 'Not available'),
	rejected: measure('不予处理', 'Not processed'),
	other: measure('其他处理', 'Otherwise closed'),
	not_held: measure('信息不存在或不掌握', 'Information not held'),
	reconsiderations: measure('行政复议', 'Administrative reconsiderations'),
	lawsuits: measure('行政诉讼', 'Administrative lawsuits'),
	'applicants.natural_person': measure('自然人申请', 'Applications by natural persons'),
	'applicants.organisation': measure('法人或其他组织申请', 'Applications by organisations'),
	withdrawn: measure('撤销或撤回申请', 'Applications withdrawn'),
	processing_fee_yuan: measure('信息处理费', 'Information processing fees', 'yuan'),
	not_this_agency: measure('不属于本机关', 'Not this agency’s information')
} as const;

export type FigureMeasure = keyof typeof figureMeasures;
