/** One row of the 政府信息公开情况统计表 that reports up to 2018 attach (条例 of 2008). */
export type IndicatorRow = {
	code: string;
	/** The clause of the form: `三、（三）2.`; rows without a number of their own bear that of the row above. */
	clause: string;
	label: string;
	en: string;
	unit: string;
};

const row = (
	code: string,
	clause: string,
	label: string,
	unit: string,
	en: string
): IndicatorRow => ({ code, clause, label, en, unit });

/** Indicators of about 2014 to 2018. Local forms vary in order and wording: rows are told by label. */
export const indicatorRows: readonly IndicatorRow[] = [
	row('published', '一、（一）', '主动公开政府信息数', '条', 'Items published'),
	row(
		'published.normative_documents',
		'一、（一）',
		'其中：主动公开规范性文件数',
		'条',
		'of which normative documents'
	),
	row(
		'normative_documents_issued',
		'一、（一）',
		'制发规范性文件总数',
		'件',
		'Normative documents issued'
	),
	row(
		'channel.gazette',
		'一、（二）1.',
		'政府公报公开政府信息数',
		'条',
		'Published in the gazette'
	),
	row(
		'channel.website',
		'一、（二）2.',
		'政府网站公开政府信息数',
		'条',
		'Published on the website'
	),
	row(
		'channel.microblog',
		'一、（二）3.',
		'政务微博公开政府信息数',
		'条',
		'Published by microblog'
	),
	row('channel.wechat', '一、（二）4.', '政务微信公开政府信息数', '条', 'Published on WeChat'),
	row('channel.other', '一、（二）5.', '其他方式公开政府信息数', '条', 'Published otherwise'),
	row(
		'responses',
		'二、（一）',
		'回应公众关注热点或重大舆情数',
		'次',
		'Responses to public concerns'
	),
	row(
		'responses.press_conferences',
		'二、（二）1.',
		'参加或举办新闻发布会总次数',
		'次',
		'Press conferences'
	),
	row(
		'responses.web_interviews',
		'二、（二）2.',
		'政府网站在线访谈次数',
		'次',
		'Interviews on the website'
	),
	row(
		'responses.interpretations',
		'二、（二）3.',
		'政策解读稿件发布数',
		'篇',
		'Policy interpretations published'
	),
	row('applications', '三、（一）', '收到申请数', '件', 'Applications received'),
	row('applications.in_person', '三、（一）1.', '当面申请数', '件', 'In person'),
	row('applications.fax', '三、（一）2.', '传真申请数', '件', 'By fax'),
	row('applications.online', '三、（一）3.', '网络申请数', '件', 'Online'),
	row('applications.post', '三、（一）4.', '信函申请数', '件', 'By post'),
	row('closed', '三、（二）', '申请办结数', '件', 'Applications closed'),
	row('closed.on_time', '三、（二）1.', '按时办结数', '件', 'Closed on time'),
	row('closed.extended', '三、（二）2.', '延期办结数', '件', 'Closed after an extension'),
	row('answered', '三、（三）', '申请答复数', '件', 'Answers given'),
	row('answered.already_public', '三、（三）1.', '属于已主动公开范围数', '件', 'Already public'),
	row('answered.granted', '三、（三）2.', '同意公开答复数', '件', 'Disclosure agreed to'),
	row(
		'answered.partial',
		'三、（三）3.',
		'同意部分公开答复数',
		'件',
		'Disclosure in part agreed to'
	),
	row('answered.denied', '三、（三）4.', '不同意公开答复数', '件', 'Disclosure not agreed to'),
	row(
		'answered.denied.state_secret',
		'三、（三）4.',
		'其中：涉及国家秘密',
		'件',
		'of which state secrets'
	),
	row('answered.denied.trade_secret', '三、（三）4.', '涉及商业秘密', '件', 'Trade secrets'),
	row('answered.denied.privacy', '三、（三）4.', '涉及个人隐私', '件', 'Personal privacy'),
	row(
		'answered.denied.public_security',
		'三、（三）4.',
		'危及国家安全、公共安全、经济安全和社会稳定',
		'件',
		'Security and stability'
	),
	row(
		'answered.denied.not_government_information',
		'三、（三）4.',
		'不是《条例》所指政府信息',
		'件',
		'Not government information'
	),
	row(
		'answered.denied.other_law',
		'三、（三）4.',
		'法律法规规定的其他情形',
		'件',
		'Other cases in law'
	),
	row(
		'answered.not_this_agency',
		'三、（三）5.',
		'不属于本行政机关公开数',
		'件',
		'Not this agency’s to disclose'
	),
	row(
		'answered.does_not_exist',
		'三、（三）6.',
		'申请信息不存在数',
		'件',
		'Information does not exist'
	),
	row(
		'answered.asked_to_correct',
		'三、（三）7.',
		'告知作出更改补充数',
		'件',
		'Asked to correct or complete'
	),
	row(
		'answered.other_channel',
		'三、（三）8.',
		'告知通过其他途径办理数',
		'件',
		'Sent to another channel'
	),
	row('reconsideration', '四、', '行政复议数量', '件', 'Administrative reconsiderations'),
	row('reconsideration.upheld', '四、（一）', '维持具体行政行为数', '件', 'Upheld'),
	row('reconsideration.corrected', '四、（二）', '被依法纠错数', '件', 'Corrected'),
	row('reconsideration.other', '四、（三）', '其他情形数', '件', 'Other result'),
	row('litigation', '五、', '行政诉讼数量', '件', 'Administrative lawsuits'),
	row(
		'litigation.upheld',
		'五、（一）',
		'维持具体行政行为或者驳回原告诉讼请求数',
		'件',
		'Upheld, or claim dismissed'
	),
	row('litigation.corrected', '五、（二）', '被依法纠错数', '件', 'Corrected'),
	row('litigation.other', '五、（三）', '其他情形数', '件', 'Other result'),
	row('complaints', '六、', '举报投诉数量', '件', 'Complaints'),
	row('fees', '七、', '依申请公开信息收取的费用', '万元', 'Fees for disclosure on request'),
	row('units.offices', '八、（一）', '政府信息公开工作专门机构数', '个', 'Offices for disclosure'),
	row('units.reading_points', '八、（二）', '设置政府信息公开查阅点数', '个', 'Reading points'),
	row('staff', '八、（三）', '从事政府信息公开工作人员数', '人', 'Staff'),
	row('staff.full_time', '八、（三）1.', '专职人员数', '人', 'Full time'),
	row('staff.part_time', '八、（三）2.', '兼职人员数', '人', 'Part time'),
	row('budget', '八、（四）', '政府信息公开专项经费', '万元', 'Budget for disclosure'),
	row('meetings', '九、（一）', '召开政府信息公开工作会议或专题会议数', '次', 'Meetings held'),
	row('trainings', '九、（二）', '举办各类培训班数', '次', 'Trainings held'),
	row('trained', '九、（三）', '接受培训人员数', '人次', 'Persons trained')
];

const byCode = new Map(indicatorRows.map((row) => [row.code, row]));

/** The row of a code; null where the form has none. */
export function indicatorRow(code: string): IndicatorRow | null {
	return byCode.get(code) ?? null;
}

/** The row that a row is a part of, by its code: `reconsideration` of `reconsideration.upheld`. */
export function indicatorAbove(code: string): IndicatorRow | null {
	const end = code.lastIndexOf('.');
	return end < 0 ? null : (byCode.get(code.slice(0, end)) ?? null);
}

/** The nine parts of the form, whose rows bear the part's numeral; 四 to 七 are rows themselves. */
export const indicatorParts = [
	{ numeral: '一', 'zh-CN': '一、主动公开情况', en: '1. Proactive disclosure' },
	{ numeral: '二', 'zh-CN': '二、回应解读情况', en: '2. Responses and interpretations' },
	{ numeral: '三', 'zh-CN': '三、依申请公开情况', en: '3. Disclosure on request' },
	{ numeral: '八', 'zh-CN': '八、机构建设和保障经费情况', en: '8. Offices and funds' },
	{ numeral: '九', 'zh-CN': '九、政府信息公开会议和培训情况', en: '9. Meetings and trainings' }
] as const;
