import { sql, type SelectQueryBuilder, type Simplify } from 'kysely';
import type { Row } from '#lib/publish/open-data/files.ts';
import { openTables, type OpenTableId } from '#lib/publish/open-data/tables.ts';
import { placeName } from '#lib/report/place.ts';
import type { Sight } from '../access/sight.ts';
import { isSeen, shownVersion } from '../db/seen.ts';
import type { Reader } from '../db/types.ts';
import { measureRows } from './measure-rows.ts';

/** Which rows: all of the region where nothing is said. */
export type RowFilter = { year?: number; agencyId?: number };

/** A part of the rows: `limit` of them from the `offset`th on. */
export type Part = { offset: number; limit: number };

/** `total`: how many rows there are besides the part. */
export type Rows<R = Row> = { total: number; rows: R[] };

/** What is open of a region to whoever sees it: the versions approved, never a draft, whoever asks. */
export function openSight({ region }: Sight): Sight {
	return { region, drafts: [] };
}

/** Rows of an open table, by agency and year, in the order of the report. */
export async function openRows(
	db: Reader,
	sight: Sight,
	table: OpenTableId,
	filter: RowFilter = {},
	part: Part | null = null
): Promise<Rows> {
	return readers[table](db, openSight(sight), filter, part);
}

type ReadRows = (db: Reader, sight: Sight, filter: RowFilter, part: Part | null) => Promise<Rows>;

/** The rows of a query, or a part of them. */
async function fetched<DB, Names extends keyof DB, R>(
	query: SelectQueryBuilder<DB, Names, R>,
	part: Part | null
): Promise<Rows<Simplify<R>>> {
	if (part === null) {
		const rows = await query.execute();
		return { total: rows.length, rows };
	}
	const counted = query
		.clearSelect()
		.clearOrderBy()
		.select((eb) => eb.fn.countAll<number>().as('total'));
	const { total } = (await counted.executeTakeFirstOrThrow()) as { total: number };
	return { total, rows: await query.offset(part.offset).limit(part.limit).execute() };
}

/** The columns by which every table tells whose row it is. */
const ofReport = [
	'reports.region_id as region',
	'reports.agency_id',
	'agency_names.name as agency',
	'reports.year'
] as const;
const scope = sql<string>`case when reports.aggregate then 'aggregate' else 'agency' end`;

function openReports(db: Reader, sight: Sight, { year, agencyId }: RowFilter) {
	let query = db
		.selectFrom('reports')
		.innerJoin('agency_names', (join) =>
			join
				.onRef('agency_names.region_id', '=', 'reports.region_id')
				.onRef('agency_names.agency_id', '=', 'reports.agency_id')
				.on('agency_names.kind', '=', 'current')
		)
		.innerJoin('report_versions as version', (join) =>
			join
				.onRef('version.region_id', '=', 'reports.region_id')
				.onRef('version.report_id', '=', 'reports.id')
				.on('version.number', '=', shownVersion(sight))
		)
		.where(isSeen(sight))
		.orderBy('reports.agency_id')
		.orderBy('reports.year')
		.orderBy('reports.aggregate');
	if (year !== undefined) query = query.where('reports.year', '=', year);
	if (agencyId !== undefined) query = query.where('reports.agency_id', '=', agencyId);
	return query;
}

const readers: Readonly<Record<OpenTableId, ReadRows>> = {
	reports: async (db, sight, filter, part) => {
		const query = openReports(db, sight, filter)
			.innerJoin('agencies', (join) =>
				join
					.onRef('agencies.region_id', '=', 'reports.region_id')
					.onRef('agencies.id', '=', 'reports.agency_id')
			)
			.innerJoin('documents', (join) =>
				join
					.onRef('documents.region_id', '=', 'version.region_id')
					.onRef('documents.id', '=', 'version.document_id')
			)
			.select(ofReport)
			.select(scope.as('scope'))
			.select(['agencies.kind', 'version.era', 'version.title', 'version.number as version'])
			.select(['reports.published_on', 'documents.sha256 as source_sha256']);
		return inOrder('reports', await fetched(query, part));
	},
	facts: async (db, sight, filter, part) => {
		const query = openReports(db, sight, filter)
			.innerJoin('facts', (join) =>
				join
					.onRef('facts.region_id', '=', 'version.region_id')
					.onRef('facts.report_id', '=', 'version.report_id')
					.onRef('facts.version', '=', 'version.number')
			)
			.orderBy('facts.ordinal')
			.select(ofReport)
			.select(scope.as('scope'))
			.select(['facts.table_code as table', 'facts.row_code as row', 'facts.column_code as column'])
			.select(['facts.value', 'facts.blank', 'facts.raw', 'facts.unit', 'facts.printed_value'])
			.select(sql<string | null>`case when facts.corrected then 'yes' end`.as('corrected'));
		const { total, rows } = await fetched(query, part);
		return inOrder('facts', {
			total,
			rows: rows.map((row) => ({ ...row, place: placeName(row) }))
		});
	},
	figures: async (db, sight, filter, part) => {
		const query = openReports(db, sight, filter)
			.innerJoin('figures', (join) =>
				join
					.onRef('figures.region_id', '=', 'version.region_id')
					.onRef('figures.report_id', '=', 'version.report_id')
					.onRef('figures.version', '=', 'version.number')
			)
			.orderBy('figures.ordinal')
			.select(ofReport)
			.select(scope.as('scope'))
			.select([
				'figures.measure',
				'figures.year as of_year',
				'figures.value',
				'figures.bound',
				'figures.quote'
			]);
		return inOrder('figures', await fetched(query, part));
	},
	problems: async (db, sight, filter, part) => {
		const query = openReports(db, sight, filter)
			.innerJoin('problems', (join) =>
				join
					.onRef('problems.region_id', '=', 'version.region_id')
					.onRef('problems.report_id', '=', 'version.report_id')
					.onRef('problems.version', '=', 'version.number')
			)
			.orderBy('problems.ordinal')
			.select(ofReport)
			.select(scope.as('scope'))
			.select(['problems.text', 'problems.areas', 'problems.improvement']);
		const { total, rows } = await fetched(query, part);
		return inOrder('problems', {
			total,
			rows: rows.map(({ areas, improvement, ...row }) => ({
				...row,
				areas: areas.join(' '),
				improvement: improvement?.text ?? null
			}))
		});
	},
	measures: async (db, sight, filter, part) => {
		const all = await measureRows(db, sight, filter);
		const { offset, limit } = part ?? { offset: 0, limit: all.length };
		return inOrder('measures', { total: all.length, rows: all.slice(offset, offset + limit) });
	}
};

/** Rows by the order of the table's columns. */
function inOrder<T extends OpenTableId>(
	table: T,
	{ total, rows }: Rows<Readonly<Record<string, string | number | null>>>
): Rows {
	const names = openTables[table].columns.map(({ name }) => name);
	return { total, rows: rows.map((row) => names.map((name) => row[name] ?? null)) };
}
