import {
	disputeColumns,
	disputeRows,
	proactiveColumns,
	proactiveRows,
	requestColumnNames,
	requestRows,
	tableNames,
	type TableCode
} from './codes.ts';
import { indicatorAbove, indicatorRow } from './indicators.ts';
import type { Locale } from './locale.ts';

/** A cell of a statutory table by its canonical codes. */
export type Place = { table: TableCode; row: string; column: string };

/** `requests/denied.third_party/total`: one place as one string, for keys and anchors. */
export function placeKey({ table, row, column }: Place): string {
	return `${table}/${row}/${column}`;
}

/** The place that a `placeKey` names. */
export function placeOfKey(key: string): Place {
	const [table, row, column] = key.split('/');
	return { table: table as TableCode, row: row ?? '', column: column ?? '' };
}

function rowName(table: TableCode, code: string, locale: Locale): string {
	if (table === 'requests') {
		const row = requestRows.find((row) => row.code === code);
		if (!row) return code;
		if (locale === 'en') return row.en;
		return row.group ? `${row.group} ${row.label}` : row.label;
	}
	if (table === 'indicators') return indicatorName(code, locale);
	const names: Record<string, Record<Locale, string>> = table === 'proactive'
		? proactiveRows
		: table === 'disputes'
			? disputeRows
			: {};
	return names[code]?.[locale] ?? code;
}

/** A row of the 统计表 behind the row that it is a part of: `行政诉讼数量 · 被依法纠错数`. */
function indicatorName(code: string, locale: Locale): string {
	const row = indicatorRow(code);
	if (!row) return code;
	const name = (row: { label: string; en: string }) =>
		locale === 'en' ? row.en : row.label.replace(/^其中：/, '');
	const above = indicatorAbove(code);
	return above ? `${name(above)} · ${name(row)}` : name(row);
}

function columnName(table: TableCode, code: string, locale: Locale): string {
	const names: Record<string, Record<Locale, string>> = table === 'proactive'
		? proactiveColumns
		: table === 'requests'
			? requestColumnNames
			: table === 'disputes'
				? disputeColumns
				: {};
	return names[code]?.[locale] ?? code;
}

/** A place in the statute's own words: `表三 · 自然人 · （一）予以公开`. */
export function placeName(place: Place, locale: Locale = 'zh-CN'): string {
	const { table, row, column } = place;
	if (table === 'indicators')
		return `${tableNames[table][locale]} · ${rowName(table, row, locale)}`;
	const parts =
		table === 'requests'
			? [columnName(table, column, locale), rowName(table, row, locale)]
			: [rowName(table, row, locale), columnName(table, column, locale)];
	return [tableNames[table][locale], ...parts].join(' · ');
}
