import type { Locale, Wording } from '#lib/report/locale.ts';

/** Areas that the problems admitted in section 五 fall into. A clause may belong to several. */
export const areas = [
	'mechanism',
	'management',
	'platform',
	'timeliness',
	'content',
	'interpretation',
	'requests',
	'staff',
	'awareness',
	'supervision',
	'participation',
	'other'
] as const;
export type Area = (typeof areas)[number];

export const areaNames: Readonly<Record<Area, Wording>> = {
	mechanism: { 'zh-CN': '制度机制', en: 'Rules and coordination' },
	management: { 'zh-CN': '信息管理', en: 'Information management' },
	platform: { 'zh-CN': '平台渠道', en: 'Platforms and channels' },
	timeliness: { 'zh-CN': '更新时效', en: 'Timeliness' },
	content: { 'zh-CN': '公开内容', en: 'Content' },
	interpretation: { 'zh-CN': '政策解读', en: 'Policy interpretation' },
	requests: { 'zh-CN': '依申请办理', en: 'Handling of applications' },
	staff: { 'zh-CN': '队伍与培训', en: 'Staff and training' },
	awareness: { 'zh-CN': '思想认识', en: 'Awareness' },
	supervision: { 'zh-CN': '监督考核', en: 'Supervision and assessment' },
	participation: { 'zh-CN': '公众参与与互动', en: 'Participation and dialogue' },
	other: { 'zh-CN': '其他', en: 'Other' }
};

export const areaDefinitions: Readonly<Record<Area, Wording>> = {
	mechanism: {
		'zh-CN': '规章制度、办事流程，以及部门之间的协调配合',
		en: 'Rules and procedures, and how offices work together'
	},
	management: {
		'zh-CN': '信息的保存、查找、分类、编目、清理，以及公开属性和保密审查',
		en: 'Keeping, finding, sorting and cataloguing information; review before release'
	},
	platform: {
		'zh-CN': '网站、新媒体、栏目等渠道的建设、整合、易用和数字化',
		en: 'Websites, new media and other channels: building, joining, ease of use, digital means'
	},
	timeliness: {
		'zh-CN': '公开或更新得晚、更新得少',
		en: 'Information released late or seldom brought up to date'
	},
	content: {
		'zh-CN': '公开的范围、深度、质量和形式，是否合乎公众所需',
		en: 'Scope, depth, quality and form of what is published, and whether it meets the public’s needs'
	},
	interpretation: {
		'zh-CN': '对政策的说明：数量、形式、通俗易懂',
		en: 'Explaining policies: how many, in what form, how plainly'
	},
	requests: {
		'zh-CN': '受理、研判和答复政府信息公开申请',
		en: 'Receiving, judging and answering applications'
	},
	staff: {
		'zh-CN': '人员的数量、流动、能力和培训',
		en: 'Number, turnover, skill and training of staff'
	},
	awareness: {
		'zh-CN': '对公开工作的重视、主动和服务意识',
		en: 'Attention, initiative and sense of service'
	},
	supervision: {
		'zh-CN': '检查、考核、评议和责任追究',
		en: 'Inspection, assessment and accountability'
	},
	participation: {
		'zh-CN': '公众参与、互动回应，以及对外宣传',
		en: 'Public participation, replies to the public, publicity'
	},
	other: { 'zh-CN': '以上各类都看不出的', en: 'None of the above can be told' }
};

/** Name of an area by its code; the code itself where it is none. */
export function areaName(code: string, locale: Locale): string {
	return (areaNames as Readonly<Record<string, Wording>>)[code]?.[locale] ?? code;
}
