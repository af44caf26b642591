import { parquetReadObjects } from 'hyparquet';
import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { openFile, type Row } from './files.ts';
import type { OpenTable } from './tables.ts';

const words = { 'zh-CN': '试验', en: 'trial' };
const table: OpenTable = {
	name: words,
	meaning: words,
	columns: [
		{ name: 'agency', type: 'text', mayBeEmpty: false, meaning: words },
		{ name: 'year', type: 'whole', mayBeEmpty: false, meaning: words },
		{ name: 'value', type: 'number', mayBeEmpty: true, meaning: words },
		{ name: 'published_on', type: 'day', mayBeEmpty: true, meaning: words }
	]
};
const rows: Row[] = [
	['民政局', 2024, 0, '2025-01-20'],
	['财政局', 2024, null, null],
	['=教育局', 2023, 59237.2449, null]
];
const objects = rows.map(([agency, year, value, published_on]) => ({
	...{ agency, year, value, published_on }
}));

test('JSON and Parquet hold the same values, a blank apart from 0', async () => {
	expect(JSON.parse(openFile(table, rows, 'json') as string)).toEqual(objects);
	const { buffer } = openFile(table, rows, 'parquet') as Uint8Array<ArrayBuffer>;
	expect(await parquetReadObjects({ file: buffer })).toEqual(objects);
});

test('CSV and XLSX run no formula', () => {
	expect(openFile(table, rows, 'csv')).toContain("'=教育局,2023,59237.2449,");
	const book = read(openFile(table, rows, 'xlsx'));
	const [sheet] = Object.values(book.Sheets);
	expect(sheet!.A4).toMatchObject({ t: 's', v: '=教育局' });
	expect(utils.sheet_to_json(sheet!, { header: 1 })[2]).toEqual(['财政局', 2024]);
});

test('a table without rows is a file all the same', async () => {
	expect(openFile(table, [], 'json')).toBe('[\n\n]\n');
	const { buffer } = openFile(table, [], 'parquet') as Uint8Array<ArrayBuffer>;
	expect(await parquetReadObjects({ file: buffer })).toEqual([]);
});
