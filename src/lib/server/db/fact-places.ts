import { sql } from 'kysely';
import type { Locator } from '#lib/report/locator.ts';
import { placeKey, type Place } from '#lib/report/place.ts';
import type { Scope } from '#lib/report/report.ts';
import type { Sight } from '../access/sight.ts';
import { isSeen, shownVersion } from './seen.ts';
import type { Reader } from './types.ts';

export type FactPlaces = {
	year: number;
	places: readonly Place[];
	agencyId?: number | undefined;
};

type Cell = { agencyId: number; scope: Scope | null; place: Place };

const keyOf = ({ agencyId, scope, place }: Cell) => `${agencyId} ${scope} ${placeKey(place)}`;

/** Where cells of one year's reports stand in their sources, of the latest versions; null for a cell that a report lacks. */
export async function factPlaces(
	db: Reader,
	sight: Sight,
	{ year, places, agencyId }: FactPlaces
): Promise<(cell: Cell) => Locator | null> {
	if (places.length === 0) return () => null;
	const tuples = places.map(({ table, row, column }) => sql`(${table}, ${row}, ${column})`);
	let query = db
		.selectFrom('reports')
		.innerJoin('facts', (join) =>
			join
				.onRef('facts.region_id', '=', 'reports.region_id')
				.onRef('facts.report_id', '=', 'reports.id')
				.on('facts.version', '=', shownVersion(sight))
		)
		.select(['reports.agency_id as agencyId', 'reports.scope'])
		.select(['table_code as table', 'row_code as row', 'column_code as column', 'facts.at'])
		.where(isSeen(sight))
		.where('reports.year', '=', year)
		.where(sql<boolean>`(table_code, row_code, column_code) in (${sql.join(tuples)})`)
		.orderBy('facts.ordinal');
	if (agencyId !== undefined) query = query.where('reports.agency_id', '=', agencyId);
	const found = new Map(
		(await query.execute()).map(({ agencyId, scope, at, ...place }) => [
			keyOf({ agencyId, scope, place }),
			at
		])
	);
	return (cell) => found.get(keyOf(cell)) ?? null;
}
