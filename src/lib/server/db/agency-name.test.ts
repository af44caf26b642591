import { describe, expect, it } from 'vitest';
import { kindOf, matchKey, withoutBrackets } from './agency-name.ts';

const yuhang = { name: '余杭区', fullName: '浙江省杭州市余杭区' };
const synthetic = { name: '演示区', fullName: '演示省示例市演示区（合成数据）' };

describe('matchKey', () => {
	it.each([
		'余杭区财政局',
		'杭州市余杭区财政局',
		'浙江省杭州市余杭区财政局',
		'财政局',
		'余杭区 财政局'
	])('takes %s for the same bureau', (name) => expect(matchKey(name, yuhang)).toBe('财政局'));

	it.each(['杭州市财政局', '临平区财政局', '余杭财政局'])('keeps %s apart', (name) =>
		expect(matchKey(name, yuhang)).toBe(name)
	);

	it('folds brackets of either width', () => {
		expect(matchKey('余杭区发改局（区金融办）', yuhang)).toBe(
			matchKey('杭州市余杭区发改局(区金融办)', yuhang)
		);
	});

	it('reads a region whose full name carries a remark', () => {
		expect(matchKey('演示区教育局', synthetic)).toBe('教育局');
	});

	it('leaves a name that is the region itself', () => {
		expect(matchKey('余杭区', yuhang)).toBe('余杭区');
	});
});

it('leaves out what stands in brackets', () => {
	expect(withoutBrackets('余杭区发改局（区金融办、区对口支援和区域合作局）')).toBe('余杭区发改局');
	expect(withoutBrackets('（空）')).toBe('（空）');
});

it.each([
	['演示区财政局', 'bureau'],
	['演示区住房和城乡建设局（区人民防空办公室）', 'bureau'],
	['演示区人民政府办公室', 'government_office'],
	['演示区人民政府', 'government'],
	['青山街道办事处', 'street'],
	['演示区白云街道', 'street'],
	['青山镇人民政府', 'town'],
	['石桥乡', 'town'],
	['演示经济开发区管理委员会', 'zone'],
	['国家税务总局演示区税务局', 'vertical'],
	['演示市公安局演示分局', 'vertical'],
	['演示区城镇管理局', 'bureau']
] as const)('tells that %s is a %s', (name, kind) => expect(kindOf(name)).toBe(kind));
