import { placeKey } from '#lib/report/place.ts';
import type { Fact } from '#lib/report/report.ts';
import type { Region } from './region.ts';
import { addVersion, type Read, type Stored } from './store.ts';
import type { Writer } from './types.ts';

/** What became of an office's row: stored as any report, or the report was there already as a file of its own, of which cells differ. */
export type StoredRow = Stored | { outcome: 'held'; differing: number };

/**
 * Stores what was read from an office's row of a ledger, within the caller's transaction. A row that says what the report holds, or what
 * this very file said before, changes nothing; another becomes a new version. A ledger never takes the place of a report that came as a
 * file of its own, as it holds less.
 */
export async function storeRow(
	trx: Writer,
	region: Region,
	documentId: number,
	read: Read,
	agencyId: number
): Promise<StoredRow> {
	const { facts } = read.report;
	for (const version of await versionsOf(trx, region, agencyId, read)) {
		const isCurrent = version.number === version.current;
		if (!isCurrent && version.documentId !== documentId) continue;
		const held = await factsOf(trx, region.code, version.reportId, version.number);
		const { reportId, current } = version;
		const unchanged = { outcome: 'unchanged', reportId, agencyId, version: current } as const;
		if (isCurrent && !version.fromLedger) {
			const differing = facts.filter((fact) => held.get(placeKey(fact))?.value !== fact.value);
			return differing.length === 0 ? unchanged : { outcome: 'held', differing: differing.length };
		}
		if (saysTheSame(facts, held)) return unchanged;
	}
	return addVersion(trx, region, documentId, read, agencyId, { fromLedger: true });
}

type Cell = Pick<Fact, 'table' | 'row' | 'column' | 'raw' | 'value'>;

const saysTheSame = (facts: readonly Fact[], held: ReadonlyMap<string, Cell>) =>
	facts.length === held.size &&
	facts.every((fact) => held.get(placeKey(fact))?.raw.trim() === fact.raw.trim());

function versionsOf(trx: Writer, region: Region, agencyId: number, { report }: Read) {
	return trx
		.selectFrom('reports')
		.innerJoin('report_versions as version', (join) =>
			join
				.onRef('version.region_id', '=', 'reports.region_id')
				.onRef('version.report_id', '=', 'reports.id')
		)
		.select([
			'reports.id as reportId',
			'current_version as current',
			'version.number',
			'document_id as documentId',
			'from_ledger as fromLedger'
		])
		.where('reports.region_id', '=', region.code)
		.where('agency_id', '=', agencyId)
		.where('year', '=', report.year)
		.where('aggregate', '=', report.scope === 'aggregate')
		.orderBy('version.number', 'desc')
		.execute();
}

async function factsOf(
	trx: Writer,
	region: string,
	reportId: number,
	version: number
): Promise<Map<string, Cell>> {
	const cells = await trx
		.selectFrom('facts')
		.select(['table_code as table', 'row_code as row', 'column_code as column', 'raw', 'value'])
		.where((eb) => eb.and({ region_id: region, report_id: reportId, version }))
		.execute();
	return new Map(cells.map((cell) => [placeKey(cell), cell]));
}
