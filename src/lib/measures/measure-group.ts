import type { Wording } from '#lib/report/locale.ts';

/** Measures that are read together, in the order in which they are listed. */
export const measureGroups = [
	'applications',
	'outcomes',
	'reasons',
	'applicants',
	'disputes',
	'publication',
	'quality'
] as const;
export type MeasureGroup = (typeof measureGroups)[number];

export const measureGroupNames: Readonly<Record<MeasureGroup, Wording>> = {
	applications: { 'zh-CN': '申请的收与办', en: 'Applications received and handled' },
	outcomes: { 'zh-CN': '办理结果', en: 'Outcomes' },
	reasons: { 'zh-CN': '办理结果的各项情形', en: 'Reasons' },
	applicants: { 'zh-CN': '申请人构成', en: 'Who applies' },
	disputes: { 'zh-CN': '行政复议与行政诉讼', en: 'Reconsideration and litigation' },
	publication: { 'zh-CN': '主动公开与收费', en: 'Publication and fees' },
	quality: { 'zh-CN': '年报的报送与文字', en: 'Filing and text' }
};
