import { areaName } from '#lib/areas/areas.ts';
import { csv, type Table } from '#lib/publish/csv.ts';
import { xlsx } from '#lib/publish/xlsx.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import * as problems from '#lib/server/db/problem.ts';
import type { Reader } from '#lib/server/db/types.ts';

export const problemFormats = ['xlsx', 'csv'] as const;
export type ProblemFormat = (typeof problemFormats)[number];

const columns = [
	'年度',
	'单位',
	'问题原文',
	'问题领域',
	'规则归入的领域',
	'由谁归类',
	'归类时间',
	'归类理由',
	'改进措施原文'
];

const inWords = (codes: readonly string[]) =>
	codes.map((code) => areaName(code, 'zh-CN')).join('、');

/** Every problem of a region that is seen, with its areas, and who chose them where a person did. `nameOf` names an actor. */
export async function problemTable(
	db: Reader,
	region: SeenRegion,
	nameOf: (actor: string) => string
): Promise<Table> {
	const all = await problems.list(db, region.sight);
	return {
		columns,
		rows: all.map(({ year, agency, text, areas, ruleAreas, choice, improvement }) => [
			year,
			agency,
			text,
			inWords(areas),
			inWords(ruleAreas),
			choice ? nameOf(choice.by) : '规则',
			choice ? choice.at.slice(0, 10) : null,
			choice?.reason ?? null,
			improvement?.text ?? null
		])
	};
}

const writers: Readonly<Record<ProblemFormat, (table: Table) => Uint8Array<ArrayBuffer>>> = {
	xlsx: (table) => xlsx(table, '自认问题'),
	csv: (table) => new TextEncoder().encode(csv(table))
};

export function problemFile(table: Table, format: ProblemFormat): Uint8Array<ArrayBuffer> {
	return writers[format](table);
}
