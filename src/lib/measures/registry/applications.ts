import { before2019 } from '../before-2019.ts';
import { count, rate, request, tableThree } from './define.ts';

const group = 'applications';

/** What came in, what was closed and what was carried over: rows 一, 二, 三（七） and 四 of table 三. */
export const applicationMeasures = {
	received_new: count('received_new', {
		group,
		name: { 'zh-CN': '新收申请', en: 'Applications received' },
		formula: {
			'zh-CN': '表三“一、本年新收政府信息公开申请数量”总计',
			en: 'Table 3, row 一 “received this year”, total column'
		},
		source: tableThree('第一行', 'row 一'),
		numerator: [[request('received_new')]],
		before2019: before2019.received_new
	}),
	carried_in: count('carried_in', {
		group,
		name: { 'zh-CN': '上年结转', en: 'Carried in' },
		formula: {
			'zh-CN': '表三“二、上年结转政府信息公开申请数量”总计',
			en: 'Table 3, row 二 “carried in”, total column'
		},
		source: tableThree('第二行', 'row 二'),
		numerator: [[request('carried_in')]],
		before2019: before2019.carried_in
	}),
	total: count('total', {
		group,
		name: { 'zh-CN': '办结', en: 'Applications closed' },
		formula: {
			'zh-CN': '表三“三、本年度办理结果（七）总计”总计',
			en: 'Table 3, row 三（七） “total”, total column'
		},
		source: tableThree('三（七）', 'row 三（七）'),
		numerator: [[request('total')]],
		before2019: before2019.total
	}),
	carried_out: count('carried_out', {
		group,
		name: { 'zh-CN': '结转下年', en: 'Carried over' },
		formula: {
			'zh-CN': '表三“四、结转下年度继续办理”总计',
			en: 'Table 3, row 四 “carried over”, total column'
		},
		direction: 'worse',
		source: tableThree('第四行', 'row 四'),
		numerator: [[request('carried_out')]],
		before2019: before2019.carried_out
	}),
	carry_rate: rate('carry_rate', {
		group,
		name: { 'zh-CN': '结转率', en: 'Carry-over rate' },
		formula: {
			'zh-CN': '结转下年度继续办理 ÷（本年新收＋上年结转）',
			en: 'carried over ÷ (received + carried in)'
		},
		direction: 'worse',
		source: tableThree('第一、二、四行', 'rows 一, 二 and 四'),
		caution: {
			'zh-CN': '年底前收到而仍在法定期限内的申请也算结转，不等于逾期。',
			en: 'Applications received late in the year and still within the time limit count too: carried over is not overdue.'
		},
		numerator: [[request('carried_out')]],
		denominator: [[request('received_new'), request('carried_in')]],
		before2019: before2019.carry_rate
	})
};
