import { chineseNumeral } from './chinese-numeral.ts';
import type { Blank } from './report.ts';

/** What one printed cell says. `value` is null exactly where `blank` is not. */
export type PrintedValue = {
	value: number | null;
	blank: Blank | null;
	/** `元`, `万元`, `亿元` where the cell prints one; null for counts and bare numbers. */
	unit: string | null;
};

const blankForms: readonly [RegExp, Exclude<Blank, 'unreadable'>][] = [
	[/^$/, 'empty'],
	[/^[-‐‑‒–—―−─━_~]+$/, 'dash'],
	[/^[/\\|]+$/, 'slash'],
	[/^(无|没有|暂无)$/, 'none'],
	[/^(不适用|n\/a|na)$/i, 'not_applicable']
];

const space = /[\s\u00a0\u3000\u200b\ufeff]+/g;
const zeroSigns = /^[〇○◯零]$/;
const number = /^([+\-−–]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;
const counters = '件次|件|条|项|个|份|人次|次|起|宗|例|篇|人|名|部|户|家|笔';
const amounts = '亿元|万元|元';
const numeral = '[零〇一二两三四五六七八九十百千万]';
const wholeNumeral = new RegExp(`^[零〇一二两三四五六七八九十]${numeral}*$`);
const suffixed = new RegExp(`^(.*?(?:\\d|${numeral}))(?:(${amounts})|${counters})$`);
/** `251000（元）`, `人民币12.5万元`, `￥251000`. */
const bracketedUnit = new RegExp(`^(.*\\d)\\((${amounts})\\)$`);
const currency = /^(?:人民币|RMB|[￥¥])(?=\d)/i;
const remarked = /^(.*?)\((?:其中|含|包括|包含|均|全部)[^()]*\)$/;
const rises = /^(?:增加|新增|增长|增)(?=[\d○零〇一二两三四五六七八九十百])/;
const falls = /^(?:减少|减)(?=[\d○零〇一二两三四五六七八九十百])/;

const blank = (kind: Blank): PrintedValue => ({ value: null, blank: kind, unit: null });

/**
 * Reads one cell as printed: full-width digits, thousands separators, `增加7` and `减少3`, a leading sign, a counter
 * or a unit of money after the number, Chinese numerals (`十二件`, but not `一` alone, which is typed for a dash too), and a
 * remark in brackets after it (`22（其中修订16件）` is 22).
 * Digits parted by a space are two numbers, hence unreadable. Whatever else is not a number or a known blank is
 * `unreadable`: nothing is guessed. Rules of blanks: notes to the forms of 国办公开办函〔2019〕60号 and 〔2021〕30号.
 */
export function readValue(raw: string): PrintedValue {
	const spaced = raw.normalize('NFKC').trim();
	if (/\d[\s\u200b\ufeff]+[\d.,]/.test(spaced) || /[-+−–]\s+\d/.test(spaced)) {
		return blank('unreadable');
	}
	const text = spaced.replace(space, '');
	const form = blankForms.find(([pattern]) => pattern.test(text));
	if (form) return blank(form[1]);

	const paid = text.replace(currency, '');
	const bare = paid.match(remarked)?.[1] ?? paid.replace(bracketedUnit, '$1$2');
	const [, counted, printed] = bare.match(suffixed) ?? [null, bare, undefined];
	const unit = printed ?? (paid === text ? undefined : '元');
	const sign = falls.test(counted!) ? -1 : 1;
	const digits = counted!.replace(rises, '').replace(falls, '');
	const directed = digits !== counted;
	if (zeroSigns.test(digits)) return { value: 0, blank: null, unit: unit ?? null };
	const isWritten = wholeNumeral.test(digits) && !(digits === '一' && counted === bare);
	const written = isWritten ? chineseNumeral(digits) : null;
	const parts = (written === null ? digits : String(written)).match(number);
	if (!parts || (directed && parts[1])) return blank('unreadable');
	const magnitude = Number(parts[2]!.replaceAll(',', '') + (parts[3] ?? ''));
	if (!Number.isFinite(magnitude) || magnitude > Number.MAX_SAFE_INTEGER)
		return blank('unreadable');
	const negative = /[-−–]/.test(parts[1]!) ? -1 : 1;
	const value = magnitude === 0 ? 0 : magnitude * sign * negative;
	return { value, blank: null, unit: unit ?? null };
}

/** The unit of money that a column's heading prints, as in `本年收费金额（单位：万元）`; null where none. */
export function headingUnit(heading: string): string | null {
	const text = heading.normalize('NFKC').replace(space, '');
	return text.match(new RegExp(`(?:单位[为:]*|[(/,:])(?:人民币)?(${amounts})`))?.[1] ?? null;
}

/** A bare Chinese numeral may as well number a row. */
const isNumeral = new RegExp(`^(?!零$|〇$)${numeral}+$`);

/** Whether a cell's text is a number or a printed blank rather than words. */
export function looksLikeValue(raw: string): boolean {
	return raw.length <= 60 && !isNumeral.test(raw.trim()) && readValue(raw).blank !== 'unreadable';
}
