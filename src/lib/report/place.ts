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
import type { Locale } from './locale.ts';

/** A cell of a statutory table by its canonical codes. */
export type Place = { table: TableCode; row: string; column: string };

/** `requests/denied.third_party/total`: one place as one string, for keys and anchors. */
export function placeKey({ table, row, column }: Place): string {
	return `${table}/${row}/${column}`;
}

function rowName(table: TableCode, code: string, locale: Locale): string {
	if (table === 'requests') {
		const row = requestRows.find((row) => row.code === code);
		if (!row) return code;
		if (locale === 'en') return row.en;
		return row.group ? `${row.group} ${row.label}` : row.label;
	}
	const names: Record<string, Record<Locale, string>> = table === 'proactive'
		? proactiveRows
		: table === 'disputes'
			? disputeRows
			: {};
	return names[code]?.[locale] ?? code;
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
	const parts =
		table === 'requests'
			? [columnName(table, column, locale), rowName(table, row, locale)]
			: [rowName(table, row, locale), columnName(table, column, locale)];
	return [tableNames[table][locale], ...parts].join(' · ');
}
