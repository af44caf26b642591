import { isUnitOfMoney } from '#lib/report/amount.ts';
import type { Wording } from '#lib/report/locale.ts';
import { readValue, type PrintedValue } from '#lib/report/printed-value.ts';
import type { Blank } from '#lib/report/report.ts';
import type { CellUnit, InputCell } from './form.ts';

export type CellReading =
	| { kind: 'unfilled' }
	| { kind: 'value'; value: number; unit: string | null }
	| { kind: 'blank'; blank: Exclude<Blank, 'empty' | 'unreadable'> }
	| { kind: 'problem'; problem: Wording };

/** Characters that XML cannot hold, and those that show nothing. */
// eslint-disable-next-line no-control-regex
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b\ufeff\ufffe\uffff]/g;

/** A cell's text as the official document prints it: half-width, on one line. `１，２０４` is `1,204`. */
export function printedText(typed: string): string {
	return typed
		.replace(invisible, '')
		.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
		.replace(/\s+/g, ' ')
		.trim();
}

/** A section's prose as the official document prints it: paragraphs without blank ones among them. */
export function printedParagraphs(typed: string): string[] {
	return typed
		.replace(invisible, '')
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

const problem = (chinese: string, english: string): CellReading => ({
	kind: 'problem',
	problem: { 'zh-CN': chinese, en: english }
});

/** What is amiss with a number in a cell of its unit, or null. */
const faults: Readonly<Record<CellUnit, (read: PrintedValue) => CellReading | null>> = {
	件: countFault,
	项: countFault,
	万元: () => null,
	money: ({ value, unit }) =>
		value !== 0 && !isUnitOfMoney(unit)
			? problem(
					'请连同单位填写，如 12.5万元 或 125000元',
					'Enter the unit too: 12.5万元 or 125000元'
				)
			: null
};

function countFault({ value, unit }: PrintedValue): CellReading | null {
	if (isUnitOfMoney(unit))
		return problem('这一格填件数，不填金额', 'A count belongs here, not an amount');
	return Number.isInteger(value) ? null : problem('件数、项数应为整数', 'Counts are whole numbers');
}

/**
 * What a cell's text says: a number (full width, thousands separators, a counter after it), one of the statute's blanks, or
 * what is amiss with it, in words. Nothing is repaired or guessed: the same reading as that of a printed report.
 */
export function readCell(
	text: string,
	{ unit, signed }: Pick<InputCell, 'unit' | 'signed'>
): CellReading {
	const read = readValue(printedText(text));
	if (read.blank === 'empty') return { kind: 'unfilled' };
	if (read.blank === 'unreadable')
		return problem(
			'不是数字。没有的填 0，没有该项职能的填“/”',
			'Not a number. Enter 0 for none, “/” where the office has no such function'
		);
	if (read.blank !== null) return { kind: 'blank', blank: read.blank };
	if (!/\d/.test(printedText(text))) return problem('请填阿拉伯数字', 'Enter the number in digits');
	const value = Number(read.value);
	if (value < 0 && !signed) return problem('不能是负数', 'Cannot be negative');
	return faults[unit](read) ?? { kind: 'value', value, unit: read.unit };
}
