import { sectionTitles } from '#lib/recognise/heading.ts';
import type { FormEra } from '#lib/report/form.ts';
import type { Wording } from '#lib/report/locale.ts';
import type { SectionNumber } from './form.ts';

const numerals = ['一', '二', '三', '四', '五', '六'] as const;

const english: Readonly<Record<SectionNumber, string>> = {
	1: '1. Overview',
	2: '2. Proactive disclosure',
	3: '3. Applications received and handled',
	4: '4. Reconsideration and litigation',
	5: '5. Main problems and improvements',
	6: '6. Other matters to report'
};

const headingOf = (number: SectionNumber): Wording => ({
	'zh-CN': `${numerals[number - 1]}、${sectionTitles[number]}`,
	en: english[number]
});

/** The headings of the six sections as both formats print them. */
export const sectionHeadings: Readonly<Record<SectionNumber, Wording>> = {
	1: headingOf(1),
	2: headingOf(2),
	3: headingOf(3),
	4: headingOf(4),
	5: headingOf(5),
	6: headingOf(6)
};

const ofBothFormats = {
	1: {
		'zh-CN':
			'概括本机关一年来的工作：主动公开、依申请公开、政府信息管理、平台建设、监督保障。所写件数须与下面各表一致。',
		en: 'What the office did in the year: proactive disclosure, applications, management of information, platforms, supervision. Counts must agree with the tables below.'
	},
	3: {
		'zh-CN':
			'按申请人和办理结果逐件归类，一件只计一次。每一列：第一项加第二项，等于第三项加第四项；每一行：六类申请人之和等于总计。没有的填 0。',
		en: 'Each application counts once, by applicant and result. Down each column, items 1 and 2 together equal items 3 and 4; along each row, the six applicants add up to the total. Where there is none, enter 0.'
	},
	4: {
		'zh-CN':
			'填因政府信息公开被申请行政复议、被提起行政诉讼的件数。每一组：维持、纠正、其他结果、尚未审结之和等于总计。没有的填 0。',
		en: 'Cases brought against the office over disclosure. In each group the four results add up to the total. Where there is none, enter 0.'
	},
	5: {
		'zh-CN': '写明主要问题是什么、怎么改、上一年所提问题改得怎样；不写空话。',
		en: 'Which problems there are, what is done about them, and what came of those named the year before.'
	}
} satisfies Partial<Record<SectionNumber, Wording>>;

/** What belongs in each section, in plain words. 《政府信息公开条例》第五十条；国办公开办函〔2019〕60号、〔2021〕30号 填报说明。 */
export const guidance: Readonly<Record<FormEra, Readonly<Record<SectionNumber, Wording>>>> = {
	'2019': {
		...ofBothFormats,
		2: {
			'zh-CN':
				'按条例第二十条各项填写。“本年增/减”减少的填负数，如 -3。采购总金额连同单位填写，如 12.5万元。没有的填 0，本机关没有该项职能的填“/”。',
			en: 'By the items of article 20. A decrease is entered as a negative number, -3. Procurement amounts carry their unit, 12.5万元. Where there is none, enter 0; where the office has no such function, “/”.'
		},
		6: {
			'zh-CN': '其他需要说明的事项；没有的写“无”。',
			en: 'Anything else to report; “无” where there is nothing.'
		}
	},
	'2021': {
		...ofBothFormats,
		2: {
			'zh-CN':
				'按条例第二十条各项填写。现行有效件数＝上年现行有效＋本年制发－本年废止；收费金额的单位是万元。没有的填 0，本机关没有该项职能的填“/”。',
			en: 'By the items of article 20. In force is last year’s, plus issued, less repealed; fees are in 10,000 yuan. Where there is none, enter 0; where the office has no such function, “/”.'
		},
		6: {
			'zh-CN': '写明本年收取信息处理费的情况（没有收取的也要写明），以及其他需要说明的事项。',
			en: 'Fees charged for processing information (say so if there were none), and anything else to report.'
		}
	}
};
