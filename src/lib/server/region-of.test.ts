import { expect, it } from 'vitest';
import { regionOfCode } from './region-of.ts';

it.each([
	['330110', '余杭区', '浙江省杭州市余杭区', '330100'],
	['330000', '浙江省', '浙江省', null],
	['321300', '宿迁市', '江苏省宿迁市', '320000'],
	['110105', '朝阳区', '北京市朝阳区', '110000']
])('names %s', (code, name, fullName, parent) => {
	expect(regionOfCode(code)).toEqual({ code, name, fullName, parent, synthetic: false });
});

it.each(['110100', '990101', '000000', 'abc'])('knows no place of the code %s', (code) => {
	expect(regionOfCode(code)).toBeNull();
});
