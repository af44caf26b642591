import { describe, expect, it } from 'vitest';
import { nearness } from './near.ts';

const district = { name: '余杭区', fullName: '浙江省杭州市余杭区' };
const city = { name: '东阳市', fullName: '浙江省金华市东阳市' };

describe('near names', () => {
	it.each([
		['余杭区发改局', '杭州市余杭区发展和改革局'],
		['区发改局', '发展与改革局'],
		['发改局（区金融办、区对口支援和区域合作局）', '余杭区发展和改革局'],
		['余杭区市监局', '市场监督管理局'],
		['人社局', '余杭区人力资源和社会保障局'],
		['卫健局', '卫生健康局'],
		['临平街道', '余杭区临平街道办事处'],
		['瓶窑镇', '瓶窑镇人民政府'],
		['余杭区府办', '余杭区人民政府办公室'],
		['余杭经济开发区管委会', '余杭经济开发区管理委员会'],
		['住房城乡建设局', '住房和城乡建设局']
	])('takes %s for %s', (printed, registered) => {
		expect(nearness(printed, registered, district)).toBe('spelling');
		expect(nearness(registered, printed, district)).toBe('spelling');
	});

	it.each([
		['卫生局', '卫生健康局', 'renamed'],
		['卫生和计划生育局', '卫健局', 'renamed'],
		['国土资源局', '自然资源局', 'renamed'],
		['环保局', '生态环境局', 'renamed'],
		['工商行政管理局', '市场监督管理局', 'renamed'],
		['扶贫办', '乡村振兴局', 'renamed'],
		['发展和改革委员会', '发展和改革局', 'other_kind'],
		['公安分局', '公安局', 'other_kind'],
		['人民政府办公室', '人民政府', 'government_office'],
		['金融办', '发改局（区金融办）', 'signboard']
	])('asks whether %s is %s', (printed, registered, reason) => {
		expect(nearness(`余杭区${printed}`, `余杭区${registered}`, district)).toBe(reason);
	});

	it.each([
		['财政局', '审计局'],
		['卫生监督所', '卫生健康局'],
		['临平街道办事处', '南苑街道办事处'],
		['瓶窑镇人民政府', '余杭区人民政府'],
		['财政局', '财政中心'],
		['市场监督管理局', '场监督管理局']
	])('keeps %s apart from %s', (printed, registered) => {
		expect(nearness(printed, registered, city)).toBeNull();
		expect(nearness(printed, registered, district)).toBeNull();
	});
});
