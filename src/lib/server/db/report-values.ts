import { sql } from 'kysely';
import type { QuotedValue, ReportFacts } from '#lib/measures/series.ts';
import { formUnit, unitsOfMoney } from '#lib/report/amount.ts';
import type { Place } from '#lib/report/place.ts';
import type { Sight } from '../access/sight.ts';
import { isSeen, shownVersion } from './seen.ts';
import type { Reader } from './types.ts';

export type FactFilter = {
	agencyId?: number;
	/** Only these cells; all where left out. */
	places?: readonly Place[];
};

function currentReports(db: Reader, sight: Sight, agencyId: number | undefined) {
	const query = db
		.selectFrom('reports')
		.innerJoin('agency_names', (join) =>
			join
				.onRef('agency_names.region_id', '=', 'reports.region_id')
				.onRef('agency_names.agency_id', '=', 'reports.agency_id')
				.on('agency_names.kind', '=', 'current')
		)
		.where(isSeen(sight));
	return agencyId === undefined ? query : query.where('reports.agency_id', '=', agencyId);
}

/**
 * The printed numbers of the latest version of every report, one entry a report, by agency and year;
 * offices' own and aggregates alike, told apart by `scope`. Sums of money are in 万元, whatever unit is printed, and
 * null where none is. One object a report comes from the
 * database, as a row a fact would be half a million for a large region.
 */
export async function facts(
	db: Reader,
	sight: Sight,
	{ agencyId, places }: FactFilter = {}
): Promise<ReportFacts[]> {
	const wanted = places ? sql`and ${anyOf(places)}` : sql``;
	const reports = await currentReports(db, sight, agencyId)
		.leftJoin(
			sql<{ report_id: number; version: number; values: Record<string, number | null> }>`(
				select report_id, version,
					json_object_agg(table_code || '/' || row_code || '/' || column_code, ${inFormUnit}) as values
				from facts where region_id = ${sight.region} ${wanted}
				group by report_id, version)`.as('printed'),
			(join) =>
				join
					.onRef('printed.report_id', '=', 'reports.id')
					.on('printed.version', '=', shownVersion(sight))
		)
		.select([
			'reports.agency_id as agencyId',
			'agency_names.name as agency',
			'reports.year',
			'reports.era',
			'reports.scope',
			'printed.values'
		])
		.orderBy('reports.agency_id')
		.orderBy('reports.year')
		.execute();
	return reports.map(({ values, ...report }) => ({
		...report,
		values: new Map(Object.entries(values ?? {}))
	}));
}

const factors = Object.entries(unitsOfMoney).map(
	([unit, yuan]) =>
		sql`when ${sql.lit(unit)} then value * ${sql.lit(yuan)} / ${sql.lit(unitsOfMoney[formUnit])}`
);
/** The value of a fact in the unit that measures have. */
const inFormUnit = sql`case
	when table_code = 'proactive' and column_code in ('fee_amount', 'procurement_amount')
	then case unit ${sql.join(factors, sql` `)} end
	else value end`;

/** Tuples, which the index answers; compared with a set made from JSON it would not be used. */
function anyOf(places: readonly Place[]) {
	if (places.length === 0) return sql`false`;
	const tuples = places.map(({ table, row, column }) => sql`(${table}, ${row}, ${column})`);
	return sql`(table_code, row_code, column_code) in (${sql.join(tuples)})`;
}

export type QuotedFilter = { agencyId?: number; measure?: string };

/** Numbers that the prose of the latest versions quotes, of the report's own year and of others. */
export async function quoted(
	db: Reader,
	sight: Sight,
	{ agencyId, measure }: QuotedFilter = {}
): Promise<QuotedValue[]> {
	let query = currentReports(db, sight, agencyId)
		.innerJoin('figures', (join) =>
			join
				.onRef('figures.region_id', '=', 'reports.region_id')
				.onRef('figures.report_id', '=', 'reports.id')
				.on('figures.version', '=', shownVersion(sight))
		)
		.select([
			'reports.agency_id as agencyId',
			'figures.measure',
			'figures.year',
			'figures.value',
			'figures.quote',
			'reports.year as reportYear'
		])
		.orderBy('reports.agency_id')
		.orderBy('reports.year')
		.orderBy('figures.ordinal');
	if (measure !== undefined) query = query.where('figures.measure', '=', measure);
	return query.execute();
}
