import { disputeRows, outcomeNames, rowsOfOutcome, type Outcome } from '#lib/report/codes.ts';
import type { Place } from '#lib/report/place.ts';
import type { Wording } from '#lib/report/locale.ts';
import { before2019 } from './before-2019.ts';
import { measureIds, type Measure, type MeasureId, type Sum } from './measure.ts';

const eras = ['2019', '2021'] as const;
const request = (row: string): Place => ({ table: 'requests', row, column: 'total' });
const dispute = (column: string): Place[] =>
	Object.keys(disputeRows).map((row) => ({ table: 'disputes', row, column }));

const tableThree = (clause: string, english: string): Wording => ({
	'zh-CN': `年报格式第三部分“收到和处理政府信息公开申请情况”${clause}，总计列（国办公开办函〔2019〕60号、〔2021〕30号）`,
	en: `Form, section 3, ${english}, total column (国办公开办函〔2019〕60号, 〔2021〕30号)`
});
const tableFour: Wording = {
	'zh-CN':
		'年报格式第四部分“政府信息公开行政复议、行政诉讼情况”（国办公开办函〔2019〕60号、〔2021〕30号）；《条例》第五十条第（三）项',
	en: 'Form, section 4, reconsideration and litigation (国办公开办函〔2019〕60号, 〔2021〕30号); Regulations, art. 50 (3)'
};

const count = (
	id: MeasureId,
	name: Wording,
	formula: Wording,
	source: Wording,
	numerator: Sum
): Measure => ({
	id,
	name,
	formula,
	unit: 'count',
	direction: 'neither',
	eras,
	source,
	caution: null,
	numerator,
	denominator: null,
	before2019: before2019[id]
});

const numbers: Record<Outcome, string> = {
	granted: '（一）',
	partial: '（二）',
	denied: '（三）',
	unavailable: '（四）',
	rejected: '（五）',
	other: '（六）'
};

/** （六）其他处理 is printed as one row or as three, in either era. */
function rowsPrinted(outcome: Outcome): Sum {
	const places = rowsOfOutcome(outcome).map(request);
	if (outcome !== 'other') return [places];
	const whole = places.filter((place) => place.row === 'other');
	return [places.filter((place) => place.row !== 'other'), whole];
}

const outcome = (id: Outcome): Measure => {
	const name = outcomeNames[id];
	const numeral = numbers[id];
	return count(
		id,
		name,
		{
			'zh-CN': `表三${numeral}${name['zh-CN']}各行总计之和`,
			en: `Sum of the rows of ${numeral} ${name.en} in table 3, total column`
		},
		tableThree(`三${numeral}`, `row 三${numeral}`),
		rowsPrinted(id)
	);
};

/** The measures of this release, each with its formula, source and comparability. */
export const measures: Readonly<Record<MeasureId, Measure>> = {
	received_new: count(
		'received_new',
		{ 'zh-CN': '新收申请', en: 'Applications received' },
		{
			'zh-CN': '表三“一、本年新收政府信息公开申请数量”总计',
			en: 'Table 3, row 一 “received this year”, total column'
		},
		tableThree('第一行', 'row 一'),
		[[request('received_new')]]
	),
	carried_in: count(
		'carried_in',
		{ 'zh-CN': '上年结转', en: 'Carried in' },
		{
			'zh-CN': '表三“二、上年结转政府信息公开申请数量”总计',
			en: 'Table 3, row 二 “carried in”, total column'
		},
		tableThree('第二行', 'row 二'),
		[[request('carried_in')]]
	),
	total: count(
		'total',
		{ 'zh-CN': '办结', en: 'Applications closed' },
		{
			'zh-CN': '表三“三、本年度办理结果（七）总计”总计',
			en: 'Table 3, row 三（七） “total”, total column'
		},
		tableThree('三（七）', 'row 三（七）'),
		[[request('total')]]
	),
	carried_out: {
		...count(
			'carried_out',
			{ 'zh-CN': '结转下年', en: 'Carried over' },
			{
				'zh-CN': '表三“四、结转下年度继续办理”总计',
				en: 'Table 3, row 四 “carried over”, total column'
			},
			tableThree('第四行', 'row 四'),
			[[request('carried_out')]]
		),
		direction: 'worse'
	},
	granted: outcome('granted'),
	partial: outcome('partial'),
	denied: outcome('denied'),
	unavailable: outcome('unavailable'),
	rejected: outcome('rejected'),
	other: outcome('other'),
	disclosure_rate: {
		id: 'disclosure_rate',
		before2019: before2019.disclosure_rate,
		name: { 'zh-CN': '公开率', en: 'Disclosure rate' },
		formula: {
			'zh-CN': '（予以公开＋部分公开）÷ 办结总计',
			en: '(granted + granted in part) ÷ applications closed'
		},
		unit: 'rate',
		direction: 'better',
		eras,
		source: tableThree('三（一）、（二）、（七）', 'rows 三（一）, （二） and （七）'),
		caution: {
			'zh-CN':
				'办结少于 30 件的单位，一两件就能使比率大变，请看区间；信息本不存在等情形也在分母之中。',
			en: 'Where fewer than 30 were closed, one or two cases move the rate: read the interval. Requests for information that does not exist are in the denominator.'
		},
		numerator: [[request('granted'), request('partial')]],
		denominator: [[request('total')]]
	},
	disputes_per_100: {
		id: 'disputes_per_100',
		before2019: before2019.disputes_per_100,
		name: { 'zh-CN': '复议与诉讼（每百件）', en: 'Disputes per 100 applications' },
		formula: {
			'zh-CN': '（行政复议总计＋未经复议直接起诉总计＋复议后起诉总计）÷ 本年新收申请 × 100',
			en: '(reconsideration + direct litigation + litigation after reconsideration) ÷ applications received × 100'
		},
		unit: 'per_100',
		direction: 'worse',
		eras,
		source: tableFour,
		caution: {
			'zh-CN':
				'复议、诉讼可能针对往年的申请，复议后起诉与其复议各计一次，因此不是比例，可以超过 100；2024 年起对不予公开的决定须先复议，未经复议直接起诉的数量由此有断点。',
			en: 'Disputes may be about earlier years’ applications, and a suit after reconsideration counts beside it: no proportion, it can exceed 100. From 2024 a refusal goes to reconsideration first, which breaks the series of direct litigation.'
		},
		numerator: [dispute('total')],
		denominator: [[request('received_new')]]
	},
	correction_rate: {
		id: 'correction_rate',
		before2019: before2019.correction_rate,
		name: { 'zh-CN': '纠正率', en: 'Correction rate' },
		formula: {
			'zh-CN': '结果纠正 ÷（结果维持＋结果纠正＋其他结果），尚未审结的不计',
			en: 'corrected ÷ (upheld + corrected + other result), pending cases left out'
		},
		unit: 'rate',
		direction: 'worse',
		eras,
		source: tableFour,
		caution: {
			'zh-CN': '复议与诉讼合并计算；结果纠正不等于全案败诉。',
			en: 'Reconsideration and litigation together; a corrected result is not a case lost in full.'
		},
		numerator: [dispute('corrected')],
		denominator: [[...dispute('upheld'), ...dispute('corrected'), ...dispute('other')]]
	},
	carry_rate: {
		id: 'carry_rate',
		before2019: before2019.carry_rate,
		name: { 'zh-CN': '结转率', en: 'Carry-over rate' },
		formula: {
			'zh-CN': '结转下年度继续办理 ÷（本年新收＋上年结转）',
			en: 'carried over ÷ (received + carried in)'
		},
		unit: 'rate',
		direction: 'worse',
		eras,
		source: tableThree('第一、二、四行', 'rows 一, 二 and 四'),
		caution: {
			'zh-CN': '年底前收到而仍在法定期限内的申请也算结转，不等于逾期。',
			en: 'Applications received late in the year and still within the time limit count too: carried over is not overdue.'
		},
		numerator: [[request('carried_out')]],
		denominator: [[request('received_new'), request('carried_in')]]
	}
};

/** The measure of an id, or null where the text is none, as it may come from an address. */
export function measureOf(id: string): Measure | null {
	return (measureIds as readonly string[]).includes(id) ? measures[id as MeasureId] : null;
}
