import { disputeRows, type DisputeColumn, type DisputeRow } from '#lib/report/codes.ts';
import type { Place } from '#lib/report/place.ts';
import type { Wording } from '#lib/report/locale.ts';
import { before2019 } from '../before-2019.ts';
import { rate, request } from './define.ts';

const group = 'disputes';
const rows = Object.keys(disputeRows) as DisputeRow[];
const cells = (column: DisputeColumn, of: readonly DisputeRow[] = rows): Place[] =>
	of.map((row) => ({ table: 'disputes', row, column }));

const tableFour: Wording = {
	'zh-CN':
		'年报格式第四部分“政府信息公开行政复议、行政诉讼情况”（国办公开办函〔2019〕60号、〔2021〕30号）；《条例》第五十条第（三）项',
	en: 'Form, section 4, reconsideration and litigation (国办公开办函〔2019〕60号, 〔2021〕30号); Regulations, art. 50 (3)'
};
const noProportion: Wording = {
	'zh-CN': '复议、诉讼可能针对往年的申请，因此不是比例，可以超过 100。',
	en: 'Disputes may be about earlier years’ applications: no proportion, it can exceed 100.'
};
const received = [[request('received_new')]];

/** Reconsideration and litigation, of table 四. */
export const disputeMeasures = {
	reconsiderations_per_100: rate('reconsiderations_per_100', {
		group,
		name: { 'zh-CN': '行政复议（每百件）', en: 'Reconsiderations per 100 applications' },
		formula: {
			'zh-CN': '行政复议总计 ÷ 本年新收申请 × 100',
			en: 'reconsiderations ÷ applications received × 100'
		},
		unit: 'per_100',
		direction: 'worse',
		source: tableFour,
		caution: noProportion,
		numerator: [cells('total', ['reconsideration'])],
		denominator: received,
		before2019: before2019.reconsiderations_per_100
	}),
	lawsuits_per_100: rate('lawsuits_per_100', {
		group,
		name: { 'zh-CN': '行政诉讼（每百件）', en: 'Lawsuits per 100 applications' },
		formula: {
			'zh-CN': '（未经复议直接起诉总计＋复议后起诉总计）÷ 本年新收申请 × 100',
			en: '(direct litigation + litigation after reconsideration) ÷ applications received × 100'
		},
		unit: 'per_100',
		direction: 'worse',
		source: tableFour,
		caution: {
			'zh-CN': `${noProportion['zh-CN']}2024 年起对不予公开的决定须先复议，未经复议直接起诉的数量由此有断点。`,
			en: `${noProportion.en} From 2024 a refusal goes to reconsideration first, which breaks the series of direct litigation.`
		},
		numerator: [cells('total', ['litigation_direct', 'litigation_after'])],
		denominator: received,
		before2019: before2019.lawsuits_per_100
	}),
	disputes_per_100: rate('disputes_per_100', {
		group,
		name: { 'zh-CN': '复议与诉讼（每百件）', en: 'Disputes per 100 applications' },
		formula: {
			'zh-CN': '（行政复议总计＋未经复议直接起诉总计＋复议后起诉总计）÷ 本年新收申请 × 100',
			en: '(reconsideration + direct litigation + litigation after reconsideration) ÷ applications received × 100'
		},
		unit: 'per_100',
		direction: 'worse',
		source: tableFour,
		caution: {
			'zh-CN':
				'复议、诉讼可能针对往年的申请，复议后起诉与其复议各计一次，因此不是比例，可以超过 100；2024 年起对不予公开的决定须先复议，未经复议直接起诉的数量由此有断点。',
			en: 'Disputes may be about earlier years’ applications, and a suit after reconsideration counts beside it: no proportion, it can exceed 100. From 2024 a refusal goes to reconsideration first, which breaks the series of direct litigation.'
		},
		numerator: [cells('total')],
		denominator: received,
		before2019: before2019.disputes_per_100
	}),
	correction_rate: rate('correction_rate', {
		group,
		name: { 'zh-CN': '纠正率', en: 'Correction rate' },
		formula: {
			'zh-CN': '结果纠正 ÷（结果维持＋结果纠正＋其他结果），尚未审结的不计',
			en: 'corrected ÷ (upheld + corrected + other result), pending cases left out'
		},
		direction: 'worse',
		source: tableFour,
		caution: {
			'zh-CN': '复议与诉讼合并计算；结果纠正不等于全案败诉。',
			en: 'Reconsideration and litigation together; a corrected result is not a case lost in full.'
		},
		numerator: [cells('corrected')],
		denominator: [[...cells('upheld'), ...cells('corrected'), ...cells('other')]],
		before2019: before2019.correction_rate
	})
};
