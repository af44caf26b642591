import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { places } from '#lib/checks/plausible/quantities.ts';
import type { AgencyKind } from '#lib/report/agency-kind.ts';
import type { Fact, Section } from '#lib/report/report.ts';
import type { Reader } from '../db/types.ts';

/** The latest version of a report, as far as it is held against others. */
export type HeldReport = {
	reportId: number;
	agencyId: number;
	agency: string;
	kind: AgencyKind;
	year: number;
	aggregate: boolean;
	version: number;
	printedAgency: string | null;
};

function current(db: Reader, region: string) {
	return db
		.selectFrom('reports')
		.innerJoin('agencies', (join) =>
			join
				.onRef('agencies.region_id', '=', 'reports.region_id')
				.onRef('agencies.id', '=', 'reports.agency_id')
		)
		.innerJoin('agency_names as name', (join) =>
			join
				.onRef('name.region_id', '=', 'reports.region_id')
				.onRef('name.agency_id', '=', 'reports.agency_id')
				.on('name.kind', '=', 'current')
		)
		.innerJoin('report_versions as version', (join) =>
			join
				.onRef('version.region_id', '=', 'reports.region_id')
				.onRef('version.report_id', '=', 'reports.id')
				.onRef('version.number', '=', 'reports.current_version')
		)
		.where('reports.region_id', '=', region)
		.select([
			'reports.id as reportId',
			'reports.agency_id as agencyId',
			'name.name as agency',
			'agencies.kind',
			'reports.year',
			'reports.aggregate',
			'reports.current_version as version',
			'version.agency_name as printedAgency'
		])
		.orderBy('reports.agency_id')
		.orderBy('reports.year');
}

export type HeldNumbers = HeldReport & { facts: Fact[] };

/** The cells that plausibility looks at, of every report from a year on. */
export async function numbers(db: Reader, region: string, from: number): Promise<HeldNumbers[]> {
	const wanted = places.map(({ table, row, column }) => sql`(${table}, ${row}, ${column})`);
	return current(db, region)
		.where('reports.year', '>=', from)
		.select((parts) =>
			jsonArrayFrom(
				parts
					.selectFrom('facts')
					.select(['table_code as table', 'row_code as row', 'column_code as column'])
					.select(['value', 'blank', 'raw', 'unit', 'at'])
					.whereRef('facts.region_id', '=', 'reports.region_id')
					.whereRef('facts.report_id', '=', 'reports.id')
					.whereRef('facts.version', '=', 'reports.current_version')
					.where(sql<boolean>`(table_code, row_code, column_code) in (${sql.join(wanted)})`)
					.orderBy('ordinal')
			).as('facts')
		)
		.execute();
}

export type HeldProse = HeldReport & {
	sections: Section[];
	/** Names that it goes by. */
	names: string[];
};

/** The prose of every report of the years given. */
export async function prose(
	db: Reader,
	region: string,
	years: readonly number[]
): Promise<HeldProse[]> {
	if (years.length === 0) return [];
	const held = await current(db, region)
		.where('reports.year', 'in', years)
		.select((parts) => [
			jsonArrayFrom(
				parts
					.selectFrom('sections')
					.select(['sections.number', 'sections.title', 'sections.text', 'sections.at'])
					.whereRef('sections.region_id', '=', 'reports.region_id')
					.whereRef('sections.report_id', '=', 'reports.id')
					.whereRef('sections.version', '=', 'reports.current_version')
					.orderBy('ordinal')
			).as('sections'),
			jsonArrayFrom(
				parts
					.selectFrom('agency_names as any')
					.select('any.name')
					.whereRef('any.region_id', '=', 'reports.region_id')
					.whereRef('any.agency_id', '=', 'reports.agency_id')
					.orderBy('any.id')
			).as('names')
		])
		.execute();
	const ofRegion = await db
		.selectFrom('regions')
		.select(['name', 'full_name'])
		.where('code', '=', region)
		.executeTakeFirst();
	const regionNames = ofRegion ? [ofRegion.name, ofRegion.full_name] : [];
	return held.map((report) => ({
		...report,
		names: [
			...report.names.map(({ name }) => name),
			...(report.printedAgency === null ? [] : [report.printedAgency]),
			...regionNames
		]
	}));
}

/** The years of which each region holds reports. */
export async function years(
	db: Reader
): Promise<{ code: string; name: string; years: number[] }[]> {
	const rows = await db
		.selectFrom('reports')
		.innerJoin('regions', 'regions.code', 'reports.region_id')
		.select(['regions.code', 'regions.name', 'reports.year'])
		.distinct()
		.orderBy('regions.code')
		.orderBy('reports.year')
		.execute();
	return [...Map.groupBy(rows, ({ code }) => code)].map(([code, ofRegion]) => ({
		code,
		name: ofRegion[0]!.name,
		years: ofRegion.map(({ year }) => year)
	}));
}
