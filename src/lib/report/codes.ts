import type { Era } from './era.ts';
import type { Wording } from './locale.ts';

/**
 * Canonical codes of the statutory tables. One fact is (table, row, column) -> value.
 * Labels are those that the official formats print; reports vary them.
 * Sources: 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号.
 */
export const tables = ['proactive', 'requests', 'disputes', 'indicators'] as const;
export type TableCode = (typeof tables)[number];

export const tableNames: Readonly<Record<TableCode, Wording>> = {
	proactive: { 'zh-CN': '表二', en: 'Table 2' },
	requests: { 'zh-CN': '表三', en: 'Table 3' },
	disputes: { 'zh-CN': '表四', en: 'Table 4' },
	indicators: { 'zh-CN': '统计表', en: 'Statistical form' }
};

export const proactiveRows = {
	regulations: { 'zh-CN': '规章', en: 'Rules' },
	normative_documents: { 'zh-CN': '规范性文件', en: 'Normative documents' },
	licensing: { 'zh-CN': '行政许可', en: 'Licences' },
	other_services: { 'zh-CN': '其他对外管理服务事项', en: 'Other public services' },
	penalties: { 'zh-CN': '行政处罚', en: 'Penalties' },
	coercion: { 'zh-CN': '行政强制', en: 'Coercive measures' },
	fees: { 'zh-CN': '行政事业性收费', en: 'Administrative fees' },
	procurement: { 'zh-CN': '政府集中采购', en: 'Central procurement' }
} as const satisfies Record<string, Wording>;
export type ProactiveRow = keyof typeof proactiveRows;

export const proactiveColumns = {
	made: { 'zh-CN': '本年新制作数量', en: 'Made this year' },
	newly_published: { 'zh-CN': '本年新公开数量', en: 'Newly published this year' },
	published_total: { 'zh-CN': '对外公开总数量', en: 'Published in all' },
	issued: { 'zh-CN': '本年制发件数', en: 'Issued this year' },
	repealed: { 'zh-CN': '本年废止件数', en: 'Repealed this year' },
	in_force: { 'zh-CN': '现行有效件数', en: 'In force' },
	prior_items: { 'zh-CN': '上一年项目数量', en: 'Items in the year before' },
	change: { 'zh-CN': '本年增/减', en: 'Change this year' },
	decisions: { 'zh-CN': '处理决定数量', en: 'Decisions' },
	fee_amount: { 'zh-CN': '本年收费金额', en: 'Fees collected' },
	procurement_items: { 'zh-CN': '采购项目数量', en: 'Procurement items' },
	procurement_amount: { 'zh-CN': '采购总金额', en: 'Procurement amount' }
} as const satisfies Record<string, Wording>;
export type ProactiveColumn = keyof typeof proactiveColumns;

/** Table 二 of an era, block by block as printed. `item` is the clause of 条例 article 20. */
export type ProactiveBlock = {
	item: string;
	rows: readonly ProactiveRow[];
	columns: readonly ProactiveColumn[];
};

export const proactiveBlocks: Readonly<Record<'2019' | '2021', readonly ProactiveBlock[]>> = {
	'2019': [
		{
			item: '第二十条第（一）项',
			rows: ['regulations', 'normative_documents'],
			columns: ['made', 'newly_published', 'published_total']
		},
		{
			item: '第二十条第（五）项',
			rows: ['licensing', 'other_services'],
			columns: ['prior_items', 'change', 'decisions']
		},
		{
			item: '第二十条第（六）项',
			rows: ['penalties', 'coercion'],
			columns: ['prior_items', 'change', 'decisions']
		},
		{ item: '第二十条第（八）项', rows: ['fees'], columns: ['prior_items', 'change'] },
		{
			item: '第二十条第（九）项',
			rows: ['procurement'],
			columns: ['procurement_items', 'procurement_amount']
		}
	],
	'2021': [
		{
			item: '第二十条第（一）项',
			rows: ['regulations', 'normative_documents'],
			columns: ['issued', 'repealed', 'in_force']
		},
		{ item: '第二十条第（五）项', rows: ['licensing'], columns: ['decisions'] },
		{ item: '第二十条第（六）项', rows: ['penalties', 'coercion'], columns: ['decisions'] },
		{ item: '第二十条第（八）项', rows: ['fees'], columns: ['fee_amount'] }
	]
};

export const applicants = [
	'natural_person',
	'company',
	'research',
	'nonprofit',
	'legal_service',
	'other_org'
] as const;
export type Applicant = (typeof applicants)[number];
export const requestColumns = [...applicants, 'total'] as const;
export type RequestColumn = (typeof requestColumns)[number];

export const requestColumnNames: Readonly<Record<RequestColumn, Wording>> = {
	natural_person: { 'zh-CN': '自然人', en: 'Natural persons' },
	company: { 'zh-CN': '商业企业', en: 'Companies' },
	research: { 'zh-CN': '科研机构', en: 'Research bodies' },
	nonprofit: { 'zh-CN': '社会公益组织', en: 'Non-profit bodies' },
	legal_service: { 'zh-CN': '法律服务机构', en: 'Legal services' },
	other_org: { 'zh-CN': '其他', en: 'Other' },
	total: { 'zh-CN': '总计', en: 'Total' }
};

/** The six outcomes of 三、本年度办理结果, in the statute's order. */
export const outcomes = [
	'granted',
	'partial',
	'denied',
	'unavailable',
	'rejected',
	'other'
] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeNames: Readonly<Record<Outcome, Wording>> = {
	granted: { 'zh-CN': '予以公开', en: 'Granted' },
	partial: { 'zh-CN': '部分公开', en: 'Granted in part' },
	denied: { 'zh-CN': '不予公开', en: 'Denied' },
	unavailable: { 'zh-CN': '无法提供', en: 'Not available' },
	rejected: { 'zh-CN': '不予处理', en: 'Not processed' },
	other: { 'zh-CN': '其他处理', en: 'Otherwise closed' }
};

export type RequestRow = {
	code: string;
	/** The outcome that the row counts towards; null for 一, 二, （七） and 四. */
	outcome: Outcome | null;
	/** `（三）不予公开` and so on where the row is one reason of several. */
	group: string | null;
	label: string;
	en: string;
	eras: readonly Era[];
};

const both = ['2019', '2021'] as const;
const row = (
	code: string,
	outcome: Outcome | null,
	group: string | null,
	label: string,
	en: string,
	inEras: readonly Era[] = both
): RequestRow => ({ code, outcome, group, label, en, eras: inEras });

/** Rows of table 三 in printed order. */
export const requestRows: readonly RequestRow[] = [
	row('received_new', null, null, '一、本年新收政府信息公开申请数量', 'Received this year'),
	row('carried_in', null, null, '二、上年结转政府信息公开申请数量', 'Carried in'),
	row('granted', 'granted', null, '（一）予以公开', 'Granted'),
	row('partial', 'partial', null, '（二）部分公开', 'Granted in part'),
	row('denied.state_secret', 'denied', '（三）不予公开', '1.属于国家秘密', 'State secret'),
	row(
		'denied.prohibited_by_law',
		'denied',
		'（三）不予公开',
		'2.其他法律行政法规禁止公开',
		'Prohibited by law'
	),
	row(
		'denied.public_security',
		'denied',
		'（三）不予公开',
		'3.危及“三安全一稳定”',
		'Security and stability'
	),
	row(
		'denied.third_party',
		'denied',
		'（三）不予公开',
		'4.保护第三方合法权益',
		'Third-party rights'
	),
	row(
		'denied.internal_affairs',
		'denied',
		'（三）不予公开',
		'5.属于三类内部事务信息',
		'Internal affairs'
	),
	row('denied.deliberative', 'denied', '（三）不予公开', '6.属于四类过程性信息', 'Deliberative'),
	row(
		'denied.enforcement_file',
		'denied',
		'（三）不予公开',
		'7.属于行政执法案卷',
		'Enforcement file'
	),
	row(
		'denied.administrative_query',
		'denied',
		'（三）不予公开',
		'8.属于行政查询事项',
		'Administrative query'
	),
	row(
		'unavailable.not_held',
		'unavailable',
		'（四）无法提供',
		'1.本机关不掌握相关政府信息',
		'Not held'
	),
	row(
		'unavailable.needs_creation',
		'unavailable',
		'（四）无法提供',
		'2.没有现成信息需要另行制作',
		'Would have to be created'
	),
	row(
		'unavailable.unclear',
		'unavailable',
		'（四）无法提供',
		'3.补正后申请内容仍不明确',
		'Still unclear'
	),
	row('rejected.petition', 'rejected', '（五）不予处理', '1.信访举报投诉类申请', 'Petition'),
	row('rejected.duplicate', 'rejected', '（五）不予处理', '2.重复申请', 'Duplicate'),
	row(
		'rejected.published_material',
		'rejected',
		'（五）不予处理',
		'3.要求提供公开出版物',
		'Published material'
	),
	row('rejected.vexatious', 'rejected', '（五）不予处理', '4.无正当理由大量反复申请', 'Vexatious'),
	row(
		'rejected.reconfirmation',
		'rejected',
		'（五）不予处理',
		'5.要求行政机关确认或重新出具已获取信息',
		'Reconfirmation'
	),
	row('other', 'other', null, '（六）其他处理', 'Otherwise closed', ['2019']),
	row(
		'other.uncorrected',
		'other',
		'（六）其他处理',
		'1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
		'Not corrected in time',
		['2021']
	),
	row(
		'other.unpaid',
		'other',
		'（六）其他处理',
		'2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
		'Fee not paid',
		['2021']
	),
	row('other.other', 'other', '（六）其他处理', '3.其他', 'Other', ['2021']),
	row('total', null, null, '（七）总计', 'Total'),
	row('carried_out', null, null, '四、结转下年度继续办理', 'Carried over')
];

/** Every row code that counts towards an outcome, of whichever era. */
export function rowsOfOutcome(outcome: Outcome): string[] {
	return requestRows.filter((row) => row.outcome === outcome).map((row) => row.code);
}

export const disputeRows = {
	reconsideration: { 'zh-CN': '行政复议', en: 'Reconsideration' },
	litigation_direct: { 'zh-CN': '行政诉讼 · 未经复议直接起诉', en: 'Litigation, direct' },
	litigation_after: { 'zh-CN': '行政诉讼 · 复议后起诉', en: 'Litigation after reconsideration' }
} as const satisfies Record<string, Wording>;
export type DisputeRow = keyof typeof disputeRows;

export const disputeColumns = {
	upheld: { 'zh-CN': '结果维持', en: 'Upheld' },
	corrected: { 'zh-CN': '结果纠正', en: 'Corrected' },
	other: { 'zh-CN': '其他结果', en: 'Other result' },
	pending: { 'zh-CN': '尚未审结', en: 'Pending' },
	total: { 'zh-CN': '总计', en: 'Total' }
} as const satisfies Record<string, Wording>;
export type DisputeColumn = keyof typeof disputeColumns;
