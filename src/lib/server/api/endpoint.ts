import type { OpenTable } from '#lib/publish/open-data/tables.ts';
import type { Sight } from '../access/sight.ts';
import type { Part, RowFilter, Rows } from '../open-data/rows.ts';
import type { Reader } from '../db/types.ts';

/** A parameter of the query, as OpenAPI describes it. */
export type Parameter = {
	name: 'year' | 'agency' | 'limit' | 'offset';
	description: string;
	minimum: number;
	maximum: number;
	example: number;
};

/** What can be asked of a region: one list, a page at a time. */
export type Endpoint = {
	summary: string;
	table: OpenTable;
	parameters: readonly Parameter[];
	rows: (db: Reader, sight: Sight, filter: RowFilter, part: Part) => Promise<Rows>;
};

export const mostRows = 5000;
export const usualRows = 500;

export const paging: readonly Parameter[] = [
	{
		name: 'limit',
		description: `最多返回多少行，不写为 ${usualRows}`,
		minimum: 1,
		maximum: mostRows,
		example: 100
	},
	{
		name: 'offset',
		description: '从第几行起，不写为 0',
		minimum: 0,
		maximum: 100_000_000,
		example: 0
	}
];

export const filters: readonly Parameter[] = [
	{ name: 'year', description: '只要这一报告年度的', minimum: 2000, maximum: 2100, example: 2024 },
	{
		name: 'agency',
		description: '只要这个单位的（单位编号）',
		minimum: 1,
		maximum: 2 ** 31 - 1,
		example: 1
	}
];
