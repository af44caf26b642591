import {
	proactiveBlocks,
	type DisputeColumn,
	type DisputeRow,
	type ProactiveColumn,
	type ProactiveRow,
	type RequestColumn
} from '#lib/report/codes.ts';
import type { Place } from '#lib/report/place.ts';
import { labelKey, unnumbered } from '#lib/recognise/label.ts';
import { isOtherGroup, isRequestGroup, requestRow } from '#lib/recognise/tables/request-labels.ts';
import { partsOf } from './column-words.ts';

/** Why a column is proposed as what it is, or as nothing. */
export const placeReasons = [
	'row_and_column',
	'total_supposed',
	'only_column',
	'group_sum',
	'litigation_unsplit',
	'unknown'
] as const;
export type PlaceReason = (typeof placeReasons)[number];
export type Placing = { place: Place | null; sure: boolean; reason: PlaceReason };

const nothing = (reason: PlaceReason): Placing => ({ place: null, sure: true, reason });

const placed = (
	table: Place['table'],
	row: string,
	column: string,
	reason: PlaceReason = 'row_and_column'
): Placing => ({ place: { table, row, column }, sure: reason === 'row_and_column', reason });

const endings = '(?:申请)?(?:数量|件数|数|量|情况)?$';
const applicantWords: readonly [RequestColumn, string][] = [
	['natural_person', '自然人'],
	['company', '(?:商业)?企业'],
	['research', '科研(?:机构|院所)'],
	['nonprofit', '社会?公益(?:组织|机构)'],
	['legal_service', '法律服务(?:机构|组织)'],
	['other_org', '其他组织'],
	['total', '(?:总计|合计|小计|总数)']
];
const applicantAlone = applicantWords.map(
	([column, words]) => [column, new RegExp(`^${words}${endings}`)] as const
);
const applicantAtEnd = applicantWords.map(
	([column, words]) => [column, new RegExp(`^(.{2,}?)${words}${endings}`)] as const
);

const applicantOf = (key: string) =>
	applicantAlone.find(([, pattern]) => pattern.test(key))?.[0] ?? null;

/** Short words by which ledgers name rows of table 三. */
const shortRows: readonly [string, RegExp][] = [
	['received_new', /^(?:本年(?:度)?|当年)?新收(?:到)?(?:申请)?(?:数量|件数|数)?$/],
	['carried_in', /^(?:上年|上年度|上一年度?)?(?:结转|转入)(?:本年)?(?:申请)?(?:数量|件数|数)?$/],
	['carried_out', /^结转(?:下年|下一?年度?|次年)(?:继续办理)?(?:申请)?(?:数量|件数|数)?$/],
	['total', /^(?:本年度?)?办理结果(?:总计|合计)$|^办结(?:总计|合计|总数)$/]
];

function rowOf(text: string, amongOther: boolean): string | null {
	const key = unnumbered(labelKey(text));
	return shortRows.find(([, pattern]) => pattern.test(key))?.[0] ?? requestRow(text, amongOther);
}

/** Other parts than the statute's: 其中网络申请, 当面 … */
const otherParts = /网络|线上|线下|邮|信函|当面|现场|传真|窗口|其中|主动|平台/;

/** A part that names a row and ends with an applicant: `予以公开自然人`. */
function splitApplicant(part: string): string[] {
	const key = labelKey(part);
	if (applicantOf(key) || rowOf(part, false) === 'total') return [part];
	for (const [, pattern] of [...applicantAtEnd, ['other_org', /^(.{3,})其他$/] as const]) {
		const row = key.match(pattern)?.[1];
		if (row && rowOf(row, false)) return [row, key.slice(row.length)];
	}
	return [part];
}

/** `3.其他` among the three rows of （六）. */
const isLastOther = (part: string) => /^3其他(?:情形|情况)?$/.test(labelKey(part));

/** The row and the column that the parts of a head name, in whichever order; null for what none does, or more than one might. */
function requestPlace(heads: readonly string[]): Placing {
	const printed = heads.flatMap((head) =>
		rowOf(head, false) || isLastOther(head) ? [head] : partsOf(head)
	);
	const parts = printed.flatMap(splitApplicant);
	const amongOther = heads.some(isOtherGroup) || parts.some(isOtherGroup);
	if (otherParts.test(heads.join(''))) return nothing('unknown');
	let row: string | null = null;
	let column: RequestColumn | null = null;
	let grouped = false;
	for (const [index, part] of parts.entries()) {
		const key = labelKey(part);
		const applicant = applicantOf(unnumbered(key));
		const afterOther = /^其他(?:组织)?$/.test(key) && row !== null;
		if (/^七(?:总计|合计)$/.test(key)) row = 'total';
		else if (isLastOther(part) && amongOther) row = 'other.other';
		else if (applicant && (applicant !== 'total' || row !== null || grouped || index > 0)) {
			if (column === 'total' && row === null) row = 'total';
			column = applicant;
		} else if (afterOther && row === 'other') return nothing('unknown');
		else if (afterOther) column = 'other_org';
		else if (isRequestGroup(part)) grouped = true;
		else if (isOtherGroup(part)) row ??= 'other';
		else row = rowOf(part, amongOther) ?? row;
	}
	if (row === null) return nothing(grouped ? 'group_sum' : 'unknown');
	return column
		? placed('requests', row, column)
		: placed('requests', row, 'total', 'total_supposed');
}

const proactiveWords: readonly [ProactiveRow, RegExp][] = [
	['normative_documents', /(?:行政)?规范性文件/],
	['regulations', /(?:行政)?规章/],
	['licensing', /行政许可/],
	['other_services', /其他对外管理(?:和)?服务(?:事项)?/],
	['penalties', /行政处罚/],
	['coercion', /行政强制/],
	['fees', /行政(?:和)?事业性?收费/],
	['procurement', /政府集中采购/]
];
const proactiveColumnWords: readonly [ProactiveColumn, RegExp][] = [
	['made', /新?制作/],
	['newly_published', /新公开/],
	['published_total', /对外公开/],
	['issued', /制发/],
	['repealed', /废止/],
	['in_force', /现行有效/],
	['prior_items', /上一?年(?:度)?项目/],
	['change', /增减|增加减少|变化/],
	['decisions', /处理决定|决定数|决定件数/],
	['fee_amount', /收费(?:总)?(?:金额|数额)|金额/],
	['procurement_items', /采购项目|项目数量/],
	['procurement_amount', /采购总?金额|总金额/]
];

const columnsFor = (row: ProactiveRow, era: '2019' | '2021') =>
	proactiveBlocks[era].find((block) => block.rows.includes(row))?.columns ?? [];

function proactivePlace(words: string): Placing {
	const rows = proactiveWords.filter(([, pattern]) => pattern.test(words)).map(([row]) => row);
	if (rows.length !== 1) return nothing('unknown');
	const row = rows[0]!;
	const possible = new Set([...columnsFor(row, '2019'), ...columnsFor(row, '2021')]);
	const columns = proactiveColumnWords
		.filter(([column, pattern]) => possible.has(column) && pattern.test(words))
		.map(([column]) => column);
	const rest = words.replace(proactiveWords.find(([code]) => code === row)![1], '');
	if (columns.length === 1) return placed('proactive', row, columns[0]!);
	const only = columnsFor(row, '2021');
	const bare =
		/^(?:二)?(?:主动公开(?:政府信息)?(?:情况)?)?(?:第?二十条第?[一二三四五六七八九]项)?(?:信息内容)?(?:本年)?(?:数量|件数|数)?$/;
	return columns.length === 0 && only.length === 1 && bare.test(rest)
		? placed('proactive', row, only[0]!, 'only_column')
		: nothing('unknown');
}

const disputeRowWords: readonly [DisputeRow, RegExp][] = [
	['litigation_direct', /未经复议|直接起诉|直接诉讼/],
	['litigation_after', /复议后(?:起诉|诉讼|行政诉讼)?/],
	['reconsideration', /复议/]
];
const disputeColumnWords: readonly [DisputeColumn, RegExp][] = [
	['upheld', /维持$/],
	['corrected', /纠正$|纠错$/],
	['other', /其他结果$|其他$/],
	['pending', /未审结$/],
	['total', /(?:总计|合计|总数|小计)$/]
];

function disputePlace(heads: readonly string[], words: string): Placing {
	const own = words.replace(/四?(?:政府信息公开)?行政复议(?:和|及|与)?行政诉讼(?:情况)?/, '');
	const told = own.replace(/(?:数量|件数|数|案件)$/, '').replace(/结果(?=维持|纠正)/, '');
	const last = labelKey(partsOf(heads.at(-1) ?? '').at(-1) ?? '').replace(/(?:数量|件数)$/, '');
	const column = disputeColumnWords.find(([, pattern]) => pattern.test(last))?.[0] ?? null;
	const row = disputeRowWords.find(([, pattern]) => pattern.test(told))?.[0] ?? null;
	const suit = /诉讼|起诉/.test(told);
	if (row === null || (row === 'reconsideration' && suit)) {
		return nothing(suit ? 'litigation_unsplit' : 'unknown');
	}
	if (column) return placed('disputes', row, column);
	const bare = disputeRowWords.reduce((text, [, pattern]) => text.replace(pattern, ''), told);
	return /^(?:行政)?(?:诉讼)?(?:行政)?(?:起诉)?$/.test(bare)
		? placed('disputes', row, 'total', 'total_supposed')
		: nothing('unknown');
}

/**
 * The cell of tables 二, 三 or 四 that a ledger's column names by its heads, from the top down. What they do not tell is supposed only
 * where the form leaves one choice, and then not sure; rather nothing than a guess.
 */
export function placeOfHeads(heads: readonly string[]): Placing {
	const words = labelKey(heads.join(''));
	if (/复议|诉讼|起诉/.test(words)) return disputePlace(heads, words);
	if (proactiveWords.some(([, pattern]) => pattern.test(words))) return proactivePlace(words);
	return requestPlace(heads);
}
