import { labelKey, longestLabel } from '#lib/recognise/label.ts';

/** What the words beside or above a value of the 统计表 are. */
export type IndicatorWords =
	/** A row; `codes` are several where the same words stand under 行政复议 and 行政诉讼. */
	| { kind: 'row'; codes: readonly string[] }
	/** The head of a part, which may begin one of these two groups. */
	| { kind: 'part'; group: 'reconsideration' | 'litigation' | null }
	| { kind: 'column'; role: ColumnRole };

export type ColumnRole = 'label' | 'code' | 'unit' | 'value';

/** `数`, `数量`, `总数`, `件数`: how a row's label may end, and must where its words alone are none. */
const count = '(?:总|总件|件|条|次|篇|个|人)?(?:次)?(?:数量|数)';
const may = `(?:${count})?`;
const exactly = (words: string) => new RegExp(`^(?:${words})$`);

const rows: readonly [string, RegExp][] = [
	['published', exactly(`主动公开(?:的)?(?:政府)?信息${count}`)],
	['published.normative_documents', exactly(`主动公开(?:的)?(?:行政)?规范性文件${may}`)],
	['normative_documents_issued', exactly(`制发(?:的)?(?:行政)?规范性文件${may}`)],
	['channel.gazette', exactly(`(?:通过)?政府公报公开(?:的)?政府信息${may}`)],
	['channel.website', exactly(`(?:通过)?政府网站公开(?:的)?政府信息${may}`)],
	['channel.microblog', exactly(`(?:通过)?(?:政务)?微博公开(?:的)?政府信息${may}`)],
	['channel.wechat', exactly(`(?:通过)?(?:政务)?微信公开(?:的)?政府信息${may}`)],
	['channel.other', exactly(`(?:通过)?其[他它](?:方式|渠道|途径)公开(?:的)?政府信息${may}`)],
	['responses', exactly(`回应公众关注热点(?:或|和|及)?(?:者)?重大舆情${may}`)],
	['responses.press_conferences', exactly(`参加(?:或|和|及)?(?:者)?举办新闻发布会${may}`)],
	['responses.web_interviews', exactly(`政府网站在线访谈${may}`)],
	['responses.interpretations', exactly(`政策解读稿件(?:发布)?${may}`)],
	['applications', exactly(`收到(?:的)?(?:政府信息公开|信息公开)?申请${count}`)],
	['applications.in_person', exactly(`(?:当面|现场)(?:提交)?申请${may}`)],
	['applications.fax', exactly(`传真(?:提交)?申请${may}`)],
	['applications.online', exactly(`(?:网络|网上|互联网)(?:提交)?申请${may}`)],
	['applications.post', exactly(`(?:信函|信件|邮寄)(?:提交)?申请${may}`)],
	['closed', exactly(`申请办结${may}|办结申请${count}`)],
	['closed.on_time', exactly(`按[时期]办结${may}`)],
	['closed.extended', exactly(`延期办结${may}`)],
	['answered', exactly(`(?:对)?申请(?:的)?答复${count}`)],
	['answered.already_public', exactly(`(?:属于)?已(?:经)?主动公开(?:的)?范围(?:答复)?${may}`)],
	['answered.granted', exactly(`同意公开(?:的)?(?:答复)?${may}`)],
	['answered.partial', exactly(`同意部分公开(?:的)?(?:答复)?${may}`)],
	['answered.denied', exactly(`不同意公开(?:的)?(?:答复)?${may}`)],
	['answered.denied.state_secret', exactly(`(?:因)?涉及国家秘密(?:的)?${may}`)],
	['answered.denied.trade_secret', exactly(`(?:因)?涉及商业秘密(?:的)?${may}`)],
	['answered.denied.privacy', exactly(`(?:因)?涉及个人隐私(?:的)?${may}`)],
	[
		'answered.denied.public_security',
		exactly(`(?:可能)?危及国家安全公共安全经济安全(?:和|及|或)?(?:者)?社会稳定(?:的)?${may}`)
	],
	[
		'answered.denied.not_government_information',
		exactly(`(?:不是|不属于|非)条例所指(?:的)?政府信息(?:的)?${may}`)
	],
	['answered.denied.other_law', exactly(`法律(?:行政)?法规规定(?:的)?其[他它]情形(?:的)?${may}`)],
	['answered.not_this_agency', exactly(`不属于本(?:行政)?机关公开(?:范围)?(?:的)?${may}`)],
	['answered.does_not_exist', exactly(`申请(?:的)?(?:政府)?信息不存在(?:的)?${may}`)],
	['answered.asked_to_correct', exactly(`告知(?:申请人)?作出更改(?:和|或)?补充(?:的)?${may}`)],
	['answered.other_channel', exactly(`告知(?:申请人)?通过其[他它]途径办理(?:的)?${may}`)],
	['reconsideration', exactly(`(?:因政府信息公开)?(?:申请|提起)?行政复议(?:案件)?${count}`)],
	['litigation', exactly(`(?:因政府信息公开)?(?:被)?(?:提起)?行政诉讼(?:案件)?${count}`)],
	[
		'litigation.upheld',
		exactly(`维持(?:具体)?行政行为(?:或|和|及)?(?:者)?驳回原告(?:的)?诉讼请求(?:的)?${may}`)
	],
	['complaints', exactly(`(?:被)?(?:举报投诉|投诉举报)${may}`)],
	['fees', exactly(`依申请(?:公开|提供)(?:政府)?信息收取(?:的)?(?:总)?费用${may}`)],
	['units.offices', exactly(`(?:设立)?政府信息公开(?:工作)?专门机构${may}`)],
	['units.reading_points', exactly(`(?:设置|设立)政府信息公开查阅(?:点|场所)${may}`)],
	['staff', exactly(`从事政府信息公开(?:工作)?(?:的)?(?:工作)?人员${may}`)],
	['staff.full_time', exactly(`(?:其中)?专职(?:工作)?人员${may}`)],
	['staff.part_time', exactly(`(?:其中)?兼职(?:工作)?人员${may}`)],
	['budget', exactly(`政府信息公开(?:工作)?专项经费${may}`)],
	['meetings', exactly(`召开政府信息公开(?:工作)?会议(?:或|和|及)?(?:者)?专题会议${may}`)],
	['trainings', exactly(`举办(?:各类|政府信息公开)?培训班${may}`)],
	['trained', exactly(`接受(?:政府信息公开)?培训(?:的)?人员${may}`)]
];

/** Rows whose words stand under both groups. */
const ofBothGroups: readonly [string, RegExp][] = [
	['upheld', exactly(`维持(?:具体)?行政行为(?:的)?${may}`)],
	['corrected', exactly(`被?依法纠错(?:的)?${may}`)],
	['other', exactly(`其[他它]情形(?:的)?${may}`)]
];

const parts: readonly [RegExp, 'reconsideration' | 'litigation' | null][] = [
	[/^(?:主动公开|回应解读|依申请公开)(?:政府信息)?(?:工作)?情况$/, null],
	[/^通过不同渠道和方式(?:公开政府信息|回应解读)(?:的)?情况$/, null],
	[/^机构建设(?:和|及|与)?(?:保障)?经费情况$/, null],
	[/^政府信息公开(?:工作)?会议(?:和|及|与)?培训情况$/, null],
	[/^行政复议(?:情况)?$/, 'reconsideration'],
	[/^行政诉讼(?:情况)?$/, 'litigation']
];

const columns: readonly [ColumnRole, RegExp][] = [
	['label', /^(?:统计)?(?:指标|项目)(?:名称)?$/],
	['code', /^(?:指标)?(?:代码|代号|序号|编号|行次)$/],
	['unit', /^(?:计量)?单位$/],
	[
		'value',
		/^(?:20\d\d年度?|本年度?|全年)?(?:累计|合计)?(?:统计)?(?:数|数据|数量|数值|数额)$|^合计$/
	]
];

/** Remarks in brackets, such as `（不同渠道和方式公开相同信息计1条）` and `（件）`; numbering in brackets stays. */
const remarks = /\((?![一二三四五六七八九十]{1,3}\)|\d{1,2}\))[^()]*\)/g;
const numbering = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?=\p{Script=Han})/u;

function keyOf(text: string): string {
	const key = labelKey(text.normalize('NFKC').replace(remarks, ''));
	const bare = key.replace(/^其中/, '').replace(numbering, '');
	return bare.replace(/^其中/, '').replace(numbering, '');
}

/** What a text of the 统计表 names, by its words without numbering, 其中 and remarks; null for any other text. */
export function indicatorWords(text: string): IndicatorWords | null {
	if (text.length > longestLabel || /[。；]/.test(text)) return null;
	const key = keyOf(text);
	if (key.length === 0) return null;
	const row = rows.find(([, pattern]) => pattern.test(key));
	if (row) return { kind: 'row', codes: [row[0]] };
	const shared = ofBothGroups.find(([, pattern]) => pattern.test(key))?.[0];
	if (shared) {
		return {
			kind: 'row',
			codes: ['reconsideration', 'litigation'].map((group) => `${group}.${shared}`)
		};
	}
	const part = parts.find(([pattern]) => pattern.test(key));
	if (part) return { kind: 'part', group: part[1] };
	const role = columns.find(([, pattern]) => pattern.test(labelKey(text)))?.[0];
	return role ? { kind: 'column', role } : null;
}

/** Whether a text is the unit of a row: 件, 条, 万元. */
export function isIndicatorUnit(text: string): boolean {
	return /^(?:件|条|次|篇|个|人|人次|宗|份|期|项|万元|元)$/.test(labelKey(text));
}
