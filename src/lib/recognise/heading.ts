import type { Section } from '#lib/report/report.ts';
import { labelKey } from './label.ts';

export type SectionNumber = Section['number'];
export const sectionNumbers = [1, 2, 3, 4, 5, 6] as const;

/** Titles of the six sections as the forms of 2019 and 2021 print them. */
export const sectionTitles: Readonly<Record<SectionNumber, string>> = {
	1: '总体情况',
	2: '主动公开政府信息情况',
	3: '收到和处理政府信息公开申请情况',
	4: '政府信息公开行政复议、行政诉讼情况',
	5: '存在的主要问题及改进情况',
	6: '其他需要报告的事项'
};

const titlePatterns: Readonly<Record<SectionNumber, RegExp>> = {
	1: /^(?:政府信息公开工作)?(?:总体|基本|概述)(?:情况|概况)?$|^(?:政府信息公开)?工作(?:概述|概况)$/,
	2: /^(?:政府信息)?主动公开(?:政府信息)?(?:工作)?(?:的)?(?:情况)?$/,
	3: /^(?:收到|受理|接收)(?:和|与|及)?处理(?:政府)?信息公开申请(?:的)?(?:情况)?$|^(?:政府信息)?依申请公开(?:政府信息)?(?:办理|工作)?(?:的)?情况$|^(?:政府)?信息公开申请(?:的)?(?:办理|受理|处理)(?:的)?情况$/,
	4: /复议.{0,8}诉讼/,
	5: /(?:问题|不足|困难).{0,12}(?:改进|整改|措施|打算|对策|方向|努力)|存在.{0,6}(?:问题|不足|困难)$|^主要问题/,
	6: /其他.{0,8}(?:报告|说明).{0,4}事项|^其他事项$|^需要(?:报告|说明)的(?:其他)?事项$/
};

export type Heading = {
	/** The section by its words. */
	number: SectionNumber;
	/** The numeral as printed, null where none is. */
	printed: number | null;
	title: string;
	/** Where in the line prose follows on the heading; the line's length where none does. */
	end: number;
};

const numerals = '一二三四五六七八九十';
const numbered =
	/^[\s\u3000]*(?:第)?([一二三四五六七八九十])(?:部分)?[\s\u3000]*[、.．，,:：\s][\s\u3000]*/;
/** `（一）` and `1.` number parts of a section, unless a report numbers its sections so. */
const numberedOtherwise =
	/^[\s\u3000]*(?:[（(]([一二三四五六])[）)]|([1-6１-６])[、.．])[\s\u3000]*/;

function numberOf(words: string): SectionNumber | null {
	const key = labelKey(words);
	if (key.length < 2 || key.length > 34 || /[。；]/.test(words)) return null;
	return sectionNumbers.find((number) => titlePatterns[number].test(key)) ?? null;
}

/**
 * The section that a line heads where sections are numbered `（一）` or `1.`, or null: only for a report whose lines head none
 * in the form's way, as parts of section 一 bear the same words.
 */
export function headingNumberedOtherwise(text: string): Heading | null {
	const start = text.match(numberedOtherwise);
	if (!start) return null;
	const printed = start[1] ? numerals.indexOf(start[1]) + 1 : Number(start[2]!.normalize('NFKC'));
	const number = numberOf(
		text
			.slice(start[0].length)
			.trimEnd()
			.replace(/[：:。]$/, '')
	);
	return number && { number, printed, title: text.trim(), end: text.length };
}

/** The section that a line heads, or null. Sections go by their words; the numeral may be wrong, used twice or missing. */
export function headingOf(text: string): Heading | null {
	if (text.startsWith('\t') && text.trim().length < 3) return null;
	const start = text.match(numbered);
	const from = start?.[0].length ?? 0;
	const printed = start ? numerals.indexOf(start[1]!) + 1 : null;
	const rest = text.slice(from).trimEnd();
	const run = rest.match(/^([^：:。，]{4,28}?(?:情况|措施|事项))[：:。\s\u3000]+(?=\S)/);
	const runOn = run && printed !== null ? numberOf(run[1]!) : null;
	if (run && runOn) {
		const title = text.slice(0, from + run[1]!.length).trim();
		return { number: runOn, printed, title, end: from + run[0].length };
	}
	const bare = rest.replace(/[：:。]$/, '');
	const number = numberOf(bare);
	if (!number) return null;
	const canonical = labelKey(bare) === labelKey(sectionTitles[number]);
	return printed !== null || canonical
		? { number, printed, title: text.trim(), end: text.length }
		: null;
}
