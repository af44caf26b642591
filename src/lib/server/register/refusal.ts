import { kindNames } from '#lib/register/columns.ts';
import type { Locale, Wording } from '#lib/report/locale.ts';

const kindWords = (locale: Locale, between: string) =>
	Object.values(kindNames)
		.map((name) => name[locale])
		.join(between);

/** Why a row of the register's file is not taken. */
export const refusal = {
	region: (code: string): Wording => ({
		'zh-CN': code === '' ? '没有地区代码。' : `没有代码为“${code}”的地区。`,
		en: code === '' ? 'No region code.' : `No region has the code “${code}”.`
	}),
	other_region: (code: string): Wording => ({
		'zh-CN': `地区代码“${code}”不是本地区。`,
		en: `The region code “${code}” is not this region’s.`
	}),
	name: (): Wording => ({
		'zh-CN': '单位名称要有，且不超过 100 字。',
		en: 'An office needs a name, of at most 100 characters.'
	}),
	number: (id: string): Wording => ({
		'zh-CN': `本地区没有编号为“${id}”的单位；新单位请不填编号。`,
		en: `No office here has the number “${id}”; leave it blank for a new office.`
	}),
	taken: (name: string): Wording => ({
		'zh-CN': `已有另一个单位名为“${name}”。`,
		en: `Another office is called “${name}”.`
	}),
	ambiguous: (): Wording => ({
		'zh-CN': '有几个单位同名，请填写单位编号。',
		en: 'Several offices have this name: give the office number.'
	}),
	other_name: (name: string, id: number): Wording => ({
		'zh-CN': `这是“${name}”（编号 ${id}）的简称或曾用名；若要更名请填写单位编号。`,
		en: `This is a short or former name of “${name}” (number ${id}); give the number to rename it.`
	}),
	repeated: (): Wording => ({
		'zh-CN': '同一单位在文件中出现了两次。',
		en: 'The office stands twice in the file.'
	}),
	kind: (text: string): Wording => ({
		'zh-CN': `没有“${text}”这一类别；可以写：${kindWords('zh-CN', '；')}。`,
		en: `There is no kind “${text}”; the kinds are: ${kindWords('en', '; ')}.`
	}),
	year: (text: string): Wording => ({
		'zh-CN': `“${text}”不是年份，请写四位数字。`,
		en: `“${text}” is not a year of four digits.`
	}),
	years: (): Wording => ({
		'zh-CN': '起始年晚于终止年。',
		en: 'The first year is after the last.'
	}),
	successor: (name: string): Wording => ({
		'zh-CN': `承继单位“${name}”不在登记簿，也不在文件中。`,
		en: `The successor “${name}” is neither in the register nor in the file.`
	})
};
