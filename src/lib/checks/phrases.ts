import { disputeRows, requestColumnNames, requestRows, tableNames } from '#lib/report/codes.ts';
import type { RequestColumn, DisputeRow } from '#lib/report/codes.ts';
import type { Locale } from '#lib/report/locale.ts';

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** `3,646`, `−1`: a number as sentences print it. */
export function number(value: number): string {
	return grouped.format(value).replace('-', '−');
}

/** `+1`, `−1`. */
export function signed(value: number): string {
	return value > 0 ? `+${number(value)}` : number(value);
}

/** `1 cell`, `2 cells`: English for a counted noun. */
export function counted(count: number, noun: string): string {
	return `${number(count)} ${count === 1 ? noun : `${noun}s`}`;
}

const blankWords: Readonly<Record<Locale, string>> = { 'zh-CN': '空白', en: 'blank' };

/** A printed value in words: a blank is named, never shown as 0. */
export function printed(value: number | null, locale: Locale): string {
	return value === null ? blankWords[locale] : number(value);
}

export function list(items: readonly string[], locale: Locale): string {
	return items.join(locale === 'en' ? ', ' : '、');
}

/** At most `most` items, and how many there are in all. */
export function shortList(items: readonly string[], locale: Locale, most = 6): string {
	if (items.length <= most) return list(items, locale);
	const shown = list(items.slice(0, most), locale);
	return locale === 'en'
		? `${shown} and ${items.length - most} more`
		: `${shown}${/\d$/.test(shown) ? ' ' : ''}等`;
}

/** A row of table 三 by itself: `（五）不予处理 1.信访举报投诉类申请`. */
export function requestRowName(code: string, locale: Locale): string {
	const row = requestRows.find((row) => row.code === code);
	if (!row) return code;
	if (locale === 'en') return `“${row.en}”`;
	return row.group ? `${row.group} ${row.label}` : row.label;
}

export function requestColumnName(code: string, locale: Locale): string {
	return requestColumnNames[code as RequestColumn]?.[locale] ?? code;
}

/** `表三 · 自然人`: a whole column of table 三. */
export function requestColumnPlace(code: string, locale: Locale): string {
	return `${tableNames.requests[locale]} · ${requestColumnName(code, locale)}`;
}

/** `表四 · 行政复议`: a whole group of table 四. */
export function disputeRowPlace(code: string, locale: Locale): string {
	const name = disputeRows[code as DisputeRow]?.[locale] ?? code;
	return `${tableNames.disputes[locale]} · ${name}`;
}
