import { compareReports, type CellChange } from '#lib/checks/compare.ts';
import type { Fact } from '#lib/report/report.ts';
import * as errata from '../db/erratum.ts';
import type { Erratum } from '../db/erratum.ts';
import type { VersionKey } from '../db/finding.ts';
import type { Reader, Writer } from '../db/types.ts';

type Cells = Parameters<typeof compareReports>[1];

/** The cells of one version, as far as they are compared. */
async function cellsOf(db: Reader, of: VersionKey): Promise<Cells> {
	const facts: Omit<Fact, 'at'>[] = await db
		.selectFrom('facts')
		.select(['table_code as table', 'row_code as row', 'column_code as column'])
		.select(['value', 'blank', 'raw', 'unit'])
		.where((eb) => eb.and(of))
		.orderBy('ordinal')
		.execute();
	const at = { kind: 'line', line: 1, start: 0, end: 0 } as const;
	const identity = { title: null, agency: null, region: null, scope: null, era: '2021' } as const;
	return { ...identity, facts: facts.map((fact) => ({ ...fact, at })) };
}

/** The cells that say something else in one version of a report than in an older one. */
export async function changedCells(
	db: Reader,
	of: Omit<VersionKey, 'version'>,
	from: number,
	to: number
): Promise<Erratum[]> {
	const { added, removed, changed } = compareReports(
		await cellsOf(db, { ...of, version: from }),
		await cellsOf(db, { ...of, version: to })
	);
	const said = (cell: CellChange['held']) => cell && { value: cell.value, blank: cell.blank };
	return [...changed, ...added, ...removed].map(({ place, held, read }) => ({
		...{ place, before: said(held), after: said(read) }
	}));
}

/** Writes down what an approved version changes against the one approved before. Returns how many cells. */
export async function recordErrata(
	trx: Writer,
	of: VersionKey,
	from: number,
	{ reason, by }: { reason: string; by: string }
): Promise<number> {
	const { region_id, report_id, version } = of;
	const cells = await changedCells(trx, { region_id, report_id }, from, version);
	await errata.record(trx, of, { from, reason, by }, cells);
	return cells.length;
}
