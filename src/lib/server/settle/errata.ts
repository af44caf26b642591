import { compareCells, type CellChange } from '#lib/checks/compare.ts';
import * as errata from '../db/erratum.ts';
import type { Erratum } from '../db/erratum.ts';
import type { VersionKey } from '../db/finding.ts';
import type { Reader, Writer } from '../db/types.ts';

/** The cells of one version, as far as they are compared. */
function cellsOf(db: Reader, of: VersionKey) {
	return db
		.selectFrom('facts')
		.select(['table_code as table', 'row_code as row', 'column_code as column'])
		.select(['value', 'blank', 'raw', 'unit'])
		.where((eb) => eb.and(of))
		.orderBy('ordinal')
		.execute();
}

/** The cells that say something else in one version of a report than in an older one. */
export async function changedCells(
	db: Reader,
	of: Omit<VersionKey, 'version'>,
	from: number,
	to: number
): Promise<Erratum[]> {
	const { added, removed, changed } = compareCells(
		await cellsOf(db, { ...of, version: from }),
		await cellsOf(db, { ...of, version: to })
	);
	const said = (cell: CellChange['held']) => cell && { value: cell.value, blank: cell.blank };
	return [...changed, ...added, ...removed].map(({ place, held, read }) => ({
		...{ place, before: said(held), after: said(read) }
	}));
}

/** Writes down what an approved version changes against the one approved before. */
export async function recordErrata(
	trx: Writer,
	of: VersionKey,
	from: number,
	{ reason, by }: { reason: string; by: string }
): Promise<void> {
	const { region_id, report_id, version } = of;
	const cells = await changedCells(trx, { region_id, report_id }, from, version);
	await errata.record(trx, of, { from, reason, by }, cells);
}
