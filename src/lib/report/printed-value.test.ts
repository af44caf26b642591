import { describe, expect, it } from 'vitest';
import { headingUnit, looksLikeValue, readValue } from './printed-value.ts';

describe('numbers as printed', () => {
	it.each([
		['0', 0],
		['　　0', 0],
		[' 1 ', 1],
		['１２', 12],
		['1,204', 1204],
		['1，204', 1204],
		['12,345,678', 12345678],
		['59237.2449', 59237.2449],
		['〇', 0],
		['○', 0],
		['零', 0],
		['增加7', 7],
		['增加 7', 7],
		['减少3', -3],
		['减少０', 0],
		['+2', 2],
		['-1942', -1942],
		['－1942', -1942],
		['−5', -5],
		['16件', 16],
		['3 条', 3],
		['增加7项', 7],
		['22（其中修订16件）', 22],
		['\u00a05\u00a0', 5],
		['十二', 12],
		['十二件', 12],
		['一件', 1],
		['三百零五条', 305],
		['增加十项', 10],
		['8例', 8]
	])('%j is %d', (raw, value) => {
		expect(readValue(raw)).toMatchObject({ value, blank: null });
	});

	it('a unit of money is kept, the number left as printed', () => {
		expect(readValue('251000元')).toEqual({ value: 251000, blank: null, unit: '元' });
		expect(readValue('12.5 万元')).toEqual({ value: 12.5, blank: null, unit: '万元' });
		expect(readValue('1.2亿元')).toEqual({ value: 1.2, blank: null, unit: '亿元' });
		expect(readValue('251,000.5（元）')).toEqual({ value: 251000.5, blank: null, unit: '元' });
		expect(readValue('人民币12.5万元')).toEqual({ value: 12.5, blank: null, unit: '万元' });
		expect(readValue('￥251000')).toEqual({ value: 251000, blank: null, unit: '元' });
		expect(readValue('三万元')).toEqual({ value: 3, blank: null, unit: '万元' });
		expect(headingUnit('收费金额/万元')).toBe('万元');
		expect(headingUnit('收费金额（单位：人民币元）')).toBe('元');
		expect(readValue('16件').unit).toBeNull();
		expect(headingUnit('本年收费金额（单位：万元）')).toBe('万元');
		expect(headingUnit('采购总金额（元）')).toBe('元');
		expect(headingUnit('采购总金额')).toBeNull();
	});
});

describe('blanks are not 0, and not the same as each other', () => {
	it.each([
		['', 'empty'],
		['　', 'empty'],
		['\u00a0', 'empty'],
		['-', 'dash'],
		['—', 'dash'],
		['——', 'dash'],
		['／', 'slash'],
		['/', 'slash'],
		['无', 'none'],
		['不适用', 'not_applicable']
	])('%j is %s', (raw, blank) => {
		expect(readValue(raw)).toEqual({ value: null, blank, unit: null });
	});
});

describe('nothing is guessed', () => {
	it.each([
		['1 0'],
		['1\n0'],
		['见附件'],
		['约20'],
		['20余'],
		['1.2万'],
		['3-5'],
		['12（万元以下）'],
		['增加'],
		['增加-3'],
		['- 5'],
		['1,20'],
		['2023年'],
		['一'],
		['9'.repeat(30)],
		['1.2.3'],
		['5%'],
		['3（-2）']
	])('%j is unreadable', (raw) => {
		expect(readValue(raw)).toEqual({ value: null, blank: 'unreadable', unit: null });
		expect(looksLikeValue(raw)).toBe(false);
	});

	it('every count comes back from every way of printing it', () => {
		const fullWidth = (text: string) =>
			text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
		for (let count = 0; count < 3000; count += 37) {
			const forms = [
				`${count}`,
				`  ${count}`,
				`\u3000${count}\u3000`,
				fullWidth(`${count}`),
				`${count}件`
			];
			forms.push(count.toLocaleString('en-US'), `增加${count}`, `+${count}`);
			for (const form of forms) expect([form, readValue(form).value]).toEqual([form, count]);
			const fall = readValue(`减少${count}`).value;
			expect(fall).toBe(count === 0 ? 0 : -count);
		}
	});
});

it('a numeral that may be a dash, or number a row, is not taken for a value', () => {
	expect(readValue('一').blank).toBe('unreadable');
	for (const text of ['一', '二', '十二', '万元', '千元']) expect(looksLikeValue(text)).toBe(false);
	expect(readValue('万元').blank).toBe('unreadable');
	expect(looksLikeValue('十二件')).toBe(true);
});
