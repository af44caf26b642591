import { labelKey, longestLabel, unnumbered } from '#lib/recognise/label.ts';

/**
 * What tells each row of table 三 by its label, however numbered or shortened. The first pattern that fits decides;
 * patterns are tried on the key without its numbering.
 */
const patterns: readonly [string, RegExp][] = [
	['received_new', /^本年(?:度)?(?:新)?收(?:到)?.{0,12}申请/],
	['carried_in', /^上(?:一)?年(?:度)?结转/],
	['carried_out', /^结转(?:到|至)?下(?:一)?年(?:度)?/],
	['partial', /^部分(?:予以)?公开/],
	['granted', /^予以公开/],
	['denied.state_secret', /^(?:属于)?国家秘密/],
	['denied.prohibited_by_law', /^其他法律.{0,8}禁止/],
	['denied.public_security', /安全一稳定|^危及.{0,4}安全/],
	['denied.third_party', /^.{0,4}第三方/],
	['denied.internal_affairs', /^.{0,6}内部事务/],
	['denied.deliberative', /^.{0,6}过程性/],
	['denied.enforcement_file', /^(?:属于)?行政执法案卷/],
	['denied.administrative_query', /^(?:属于)?行政查询事项/],
	['unavailable.not_held', /^本(?:行政)?机关不掌握/],
	['unavailable.needs_creation', /^没有现成信息/],
	['unavailable.unclear', /^补正后.{0,8}不明确/],
	['rejected.petition', /^信访.{0,6}投诉/],
	['rejected.duplicate', /^重复申请/],
	['rejected.published_material', /^要求提供公开出版物/],
	['rejected.vexatious', /^无正当理由大量反复/],
	['rejected.reconfirmation', /^要求行政机关.{0,6}(?:确认|重新出具)|确认或重新出具/],
	['other.unpaid', /逾期(?:未|不).{0,12}(?:缴|交)/],
	['other.uncorrected', /逾期(?:未|不).{0,6}补正/],
	['other', /^其他处理(?:情形|情况)?$/],
	['total', /^(?:总计|合计)$/]
];

/** Words by which rows of table 三 begin, for labels that a layout breaks over lines. */
const openings: readonly string[] = [
	'本年新收政府信息公开申请数量',
	'上年结转政府信息公开申请数量',
	'结转下年度继续办理',
	'予以公开',
	'部分公开区分处理的只计这一情形',
	'属于国家秘密',
	'其他法律行政法规禁止公开',
	'危及三安全一稳定',
	'保护第三方合法权益',
	'属于三类内部事务信息',
	'属于四类过程性信息',
	'属于行政执法案卷',
	'属于行政查询事项',
	'本机关不掌握相关政府信息',
	'没有现成信息需要另行制作',
	'补正后申请内容仍不明确',
	'信访举报投诉类申请',
	'重复申请',
	'要求提供公开出版物',
	'无正当理由大量反复申请',
	'要求行政机关确认或重新出具已获取信息',
	'申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请',
	'申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请',
	'逾期不补正',
	'逾期不缴费'
];

/** `（三）不予公开` and its like head a group of rows and hold no values themselves. */
const groupHeads =
	/^(?:[三四五]|[三四五]?(?:不予|不予公开?|无法|无法提供?|不予处理?|三?本年度办理结果))$/;

export function isRequestGroup(text: string): boolean {
	return groupHeads.test(labelKey(text));
}

/** `（六）其他处理`: a row of its own in the 2019 form, the head of three rows in the 2021 form. */
export function isOtherGroup(text: string): boolean {
	return /^(?:六|六?其他处理?|六其他)(?:情形|情况)?$/.test(labelKey(text));
}

/**
 * The row of table 三 that a label names, or null. `（七）总计` is told from a column's 总计 by the caller, and a bare
 * `其他` or `3.其他` is `other.other` only where `amongOther` says that rows of （六） stand around it.
 */
export function requestRow(text: string, amongOther: boolean): string | null {
	if (text.length > longestLabel * 2 || /[。；;]/.test(text)) return null;
	const key = labelKey(text);
	if (key.length > longestLabel) return null;
	const words = unnumbered(key).replace(/^本年度办理结果/, '');
	if (/^其他(?:情形|情况|原因)?$/.test(words)) return amongOther ? 'other.other' : null;
	return patterns.find(([, pattern]) => pattern.test(unnumbered(words)))?.[0] ?? null;
}

/** Whether a line's words open a row of table 三, perhaps cut off where the line ends. */
export function opensRequestRow(text: string): boolean {
	const key = labelKey(text);
	const words = unnumbered(key);
	if (isRequestGroup(text)) return false;
	if (/^七?(?:总计|合计)$/.test(key)) return key.startsWith('七');
	if (/^3其他(?:情形|情况|原因)?$/.test(key)) return true;
	if (isOtherGroup(text)) return true;
	const numbered = words !== key;
	if (words.length < (numbered ? 2 : 4)) return false;
	return (
		requestRow(text, false) !== null ||
		openings.some((opening) => opening.startsWith(words) || words.startsWith(opening))
	);
}

/** A line that begins with a row's numbering, whether or not its words are known: `4.`, `（二）`, `四、`. */
export function looksNumbered(text: string): boolean {
	return /^\s*(?:\d{1,2}\s*[.．、](?!\d)|[（(][一二三四五六七][）)]|[一二四]\s*、)\s*[^\s\d.．、]{2,}/.test(
		text
	);
}
