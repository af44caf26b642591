import { csv, type Table } from '#lib/publish/csv.ts';
import { xlsx } from '#lib/publish/xlsx.ts';
import { columnNames, registerColumns } from '#lib/register/columns.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { heldOffices, rowOf } from './held.ts';

export const registerFormats = ['xlsx', 'csv'] as const;
export type RegisterFormat = (typeof registerFormats)[number];

const numeric = new Set(['id', 'from', 'to']);

/** The offices of regions as the file that an import takes back. */
export async function registerTable(db: Reader, regions: readonly string[]): Promise<Table> {
	const rows: Table['rows'] = [];
	for (const region of regions) {
		const offices = await heldOffices(db, region);
		for (const office of offices) {
			const row = rowOf(office, offices);
			rows.push(
				registerColumns.map((column) => {
					const text = row[column];
					if (text === '') return null;
					return numeric.has(column) ? Number(text) : text;
				})
			);
		}
	}
	return { columns: registerColumns.map((column) => columnNames[column]['zh-CN']), rows };
}

const writers: Readonly<Record<RegisterFormat, (table: Table) => Uint8Array<ArrayBuffer>>> = {
	xlsx: (table) => xlsx(table, '单位登记簿'),
	csv: (table) => new TextEncoder().encode(csv(table))
};

export function registerFile(table: Table, format: RegisterFormat): Uint8Array<ArrayBuffer> {
	return writers[format](table);
}
