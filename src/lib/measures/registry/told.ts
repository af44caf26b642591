import type { Wording } from '#lib/report/locale.ts';
import type { GivenMeasure, GivenMeasureId, ProseMeasure, ProseMeasureId } from '../measure.ts';
import { bothEras } from './define.ts';

const overview: Wording = {
	'zh-CN': '年报第一部分“总体情况”正文；《条例》第五十条第（一）项',
	en: 'Prose of section 1 of the report; Regulations, art. 50 (1)'
};
const ownWay: Wording = {
	'zh-CN':
		'正文所述，没有统一口径：各单位所计的“条”不尽相同，“余条”只是下限。看一个单位的走势可以，不宜拿来比各单位。',
	en: 'Told in prose, counted in each office’s own way, and “more than” is a lower bound only. It shows how one office goes on, not how offices compare.'
};

const published = (id: ProseMeasureId, name: Wording, what: Wording): ProseMeasure => ({
	id,
	kind: 'prose',
	figure: id,
	group: 'publication',
	name,
	formula: {
		'zh-CN': `当年年报正文所述${what['zh-CN']}`,
		en: `${what.en}, as the year’s own report tells it in prose`
	},
	unit: 'count',
	direction: 'neither',
	eras: bothEras,
	source: overview,
	caution: ownWay
});

/** What only prose tells. A year whose report tells two different numbers has none. */
export const proseMeasures: Readonly<Record<ProseMeasureId, ProseMeasure>> = {
	published: published(
		'published',
		{ 'zh-CN': '主动公开信息（正文）', en: 'Items published (prose)' },
		{ 'zh-CN': '主动公开信息条数', en: 'Items published' }
	),
	'published.website': published(
		'published.website',
		{ 'zh-CN': '网站公开信息（正文）', en: 'Published on the website (prose)' },
		{ 'zh-CN': '网站公开信息条数', en: 'Items published on the website' }
	),
	'published.wechat': published(
		'published.wechat',
		{ 'zh-CN': '微信公开信息（正文）', en: 'Published on WeChat (prose)' },
		{ 'zh-CN': '微信公开信息条数', en: 'Items published on WeChat' }
	),
	processing_fee: {
		id: 'processing_fee',
		kind: 'prose',
		figure: 'processing_fee_yuan',
		group: 'publication',
		name: { 'zh-CN': '信息处理费', en: 'Information processing fees' },
		formula: {
			'zh-CN': '当年年报第六部分所述收取信息处理费的金额',
			en: 'Processing fees collected, as section 6 of the year’s own report tells them'
		},
		unit: 'yuan',
		direction: 'neither',
		eras: ['2021'],
		source: {
			'zh-CN': '国办函〔2020〕109号；国办公开办函〔2021〕30号，年报第六部分',
			en: '国办函〔2020〕109号; 国办公开办函〔2021〕30号, section 6 of the report'
		},
		caution: {
			'zh-CN': '不是表二的行政事业性收费。正文没有写到的年份没有数，不当作 0。',
			en: 'Not the administrative fees of table 2. A year whose prose does not tell it has no number, and is not 0.'
		}
	}
};

/** Rates whose parts the register and the comparison of texts hand in. */
export const givenMeasures: Readonly<Record<GivenMeasureId, GivenMeasure>> = {
	originality: {
		id: 'originality',
		kind: 'given',
		group: 'quality',
		name: { 'zh-CN': '正文原创度', en: 'Text originality' },
		formula: {
			'zh-CN': '正文中不见于本单位往年年报和其他单位年报的字数 ÷ 正文字数',
			en: 'characters of the prose found in no earlier report of the office nor in another’s ÷ characters of the prose'
		},
		unit: 'rate',
		direction: 'better',
		eras: bothEras,
		source: {
			'zh-CN': '《条例》第五十条：年报应当写明当年的情况、存在的主要问题及改进情况',
			en: 'Regulations, art. 50: a report tells the year’s work, its main problems and what is done about them'
		},
		caution: {
			'zh-CN': '法定标题和固定用语各单位相同，原创度到不了 100%；只作提示，不作评价。',
			en: 'Statutory headings and set phrases are the same for all, so it never reaches 100%. It is a hint, no verdict.'
		}
	},
	on_time_rate: {
		id: 'on_time_rate',
		kind: 'given',
		group: 'quality',
		name: { 'zh-CN': '按时报送率', en: 'On-time filing' },
		formula: {
			'zh-CN': '期限内报送的年报份数 ÷ 应报份数（未报的计入应报）',
			en: 'reports filed by the deadline ÷ reports due (missing ones are due)'
		},
		unit: 'rate',
		direction: 'better',
		eras: ['pre2019', ...bothEras],
		source: {
			'zh-CN':
				'《条例》第四十九条：部门 1 月 31 日前，政府 3 月 31 日前；2008 年《条例》第三十一条：3 月 31 日前',
			en: 'Regulations, art. 49: departments by 31 January, governments by 31 March; Regulations of 2008, art. 31: by 31 March'
		},
		caution: {
			'zh-CN': '收到日期不明的不计入，另行列出。',
			en: 'Reports whose day of receipt is not known are left out and listed apart.'
		}
	}
};
