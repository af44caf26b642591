import type { Wording } from '#lib/report/locale.ts';

/** Words inside charts and their tables. */
export const words = {
	year: { 'zh-CN': '年份', en: 'Year' },
	area: { 'zh-CN': '问题领域', en: 'Area' },
	missing: { 'zh-CN': '未收', en: 'none' },
	noValue: { 'zh-CN': '无数据', en: 'no figure' },
	quoted: { 'zh-CN': '转引', en: 'quoted' },
	printed: { 'zh-CN': '年报表格', en: 'report’s table' },
	origin: { 'zh-CN': '来源', en: 'Origin' },
	definition: { 'zh-CN': '口径', en: 'Definition' },
	approximate: { 'zh-CN': '口径近似', en: 'roughly comparable' },
	usual: { 'zh-CN': '一致', en: 'the same' },
	reports: { 'zh-CN': '有数据的单位', en: 'Reports with data' },
	expected: { 'zh-CN': '应报单位', en: 'Reports due' },
	interval: { 'zh-CN': '95% 区间', en: '95% interval' },
	numerator: { 'zh-CN': '分子', en: 'Numerator' },
	denominator: { 'zh-CN': '分母', en: 'Denominator' },
	median: { 'zh-CN': '同类中位数', en: 'Peer median' },
	quartiles: { 'zh-CN': '同类四分位区间', en: 'Peer quartiles' },
	peers: { 'zh-CN': '同类单位数', en: 'Peers' },
	closed: { 'zh-CN': '办结', en: 'Closed' },
	share: { 'zh-CN': '占比', en: 'share' },
	cases: { 'zh-CN': '件', en: '' },
	offices: { 'zh-CN': '个单位', en: ' offices' },
	noReport: { 'zh-CN': '无年报', en: 'no report' }
} as const satisfies Record<string, Wording>;
