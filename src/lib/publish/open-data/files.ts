import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { csv } from '../csv.ts';
import { xlsx } from '../xlsx.ts';
import type { OpenFormat } from './formats.ts';
import type { Column, ColumnType, OpenTable } from './tables.ts';

/** By the order of the table's columns. */
export type Row = readonly (string | number | null)[];

export const mediaTypes: Readonly<Record<OpenFormat, string>> = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	json: 'application/json; charset=utf-8',
	parquet: 'application/vnd.apache.parquet'
};

/** Rows of an open table as a file. */
export function openFile(
	table: OpenTable,
	rows: readonly Row[],
	format: OpenFormat
): string | Uint8Array<ArrayBuffer> {
	return writers[format](table, rows);
}

type Write = (table: OpenTable, rows: readonly Row[]) => string | Uint8Array<ArrayBuffer>;

const writers: Readonly<Record<OpenFormat, Write>> = {
	csv: ({ columns }, rows) => csv(tableOf(columns, rows)),
	xlsx: ({ name, columns }, rows) => xlsx(tableOf(columns, rows), name['zh-CN']),
	json: ({ columns }, rows) => {
		const objects = rows.map((row) =>
			JSON.stringify(Object.fromEntries(columns.map(({ name }, place) => [name, row[place]])))
		);
		return `[\n${objects.join(',\n')}\n]\n`;
	},
	parquet: ({ columns }, rows) =>
		new Uint8Array(
			parquetWriteBuffer({
				columnData: columns.map(({ name, type, mayBeEmpty }, place): ColumnSource => ({
					name,
					type: parquetTypes[type],
					nullable: mayBeEmpty,
					data: rows.map((row) => row[place] ?? null)
				}))
			})
		)
};

const tableOf = (columns: readonly Column[], rows: readonly Row[]) => ({
	columns: columns.map(({ name }) => name),
	rows: rows.map((row) => [...row])
});

/** Days are texts, as every program reads those alike. */
const parquetTypes = {
	text: 'STRING',
	whole: 'INT32',
	number: 'DOUBLE',
	day: 'STRING'
} as const satisfies Record<ColumnType, string>;
