import type { Wording } from '#lib/report/locale.ts';

/** What kind of work a finding asks for: the short label of a list, and its filter. */
export const categories = [
	'unbalanced',
	'prose_differs',
	'across_years',
	'blank',
	'missing',
	'implausible'
] as const;
export type Category = (typeof categories)[number];

export const categoryNames: Readonly<Record<Category, Wording>> = {
	unbalanced: { 'zh-CN': '不平衡', en: 'Unbalanced' },
	prose_differs: { 'zh-CN': '文表不符', en: 'Prose and table' },
	across_years: { 'zh-CN': '跨年', en: 'Across years' },
	blank: { 'zh-CN': '漏填', en: 'Left blank' },
	missing: { 'zh-CN': '缺项', en: 'Missing' },
	implausible: { 'zh-CN': '存疑', en: 'Implausible' }
};
