import { sql } from 'kysely';
import { asOwner } from './role.ts';
import type { Reader, Writer } from './types.ts';

export type Region = {
	/** GB/T 2260 code. */
	code: string;
	name: string;
	fullName: string;
	parent: string | null;
	/** Its data are made up for show and are never mixed with real ones. */
	synthetic: boolean;
};

export type RegionSummary = Region & { agencies: number; reports: number; years: number[] };

/** Files whose region is not known lie here until somebody says. */
export const unassigned = '000000';

const columns = ['code', 'name', 'full_name as fullName', 'parent', 'synthetic'] as const;

/** Regions that hold anything, real ones first, with how many agencies and reports and which years (ascending). */
export async function list(db: Reader): Promise<RegionSummary[]> {
	const regions = await db
		.selectFrom('regions')
		.select(columns)
		.select((eb) => [
			eb
				.selectFrom('agencies')
				.select((eb) => eb.fn.countAll<number>().as('count'))
				.whereRef('agencies.region_id', '=', 'regions.code')
				.as('agencies'),
			eb
				.selectFrom('reports')
				.select((eb) => eb.fn.countAll<number>().as('count'))
				.whereRef('reports.region_id', '=', 'regions.code')
				.as('reports'),
			eb
				.selectFrom('reports')
				.select(sql<number[]>`coalesce(json_agg(distinct year order by year), '[]')`.as('years'))
				.whereRef('reports.region_id', '=', 'regions.code')
				.as('years')
		])
		.orderBy('synthetic')
		.orderBy('code')
		.execute();
	return regions
		.map((region) => ({
			...region,
			agencies: region.agencies ?? 0,
			reports: region.reports ?? 0,
			years: region.years ?? []
		}))
		.filter((region) => region.agencies > 0 || region.code !== unassigned);
}

/** One region by its code; null where it is not held, or where the text is no code, as it may come from an address. */
export async function read(db: Reader, code: string): Promise<Region | null> {
	if (!/^\d+$/.test(code)) return null;
	const region = await db
		.selectFrom('regions')
		.select(columns)
		.where('code', '=', code)
		.executeTakeFirst();
	return region ?? null;
}

/** Registers a region where it is not held yet; what is held stays as it is. */
export async function ensure(trx: Writer, region: Region): Promise<void> {
	await trx
		.insertInto('regions')
		.values({
			code: region.code,
			name: region.name,
			full_name: region.fullName,
			parent: region.parent,
			synthetic: region.synthetic
		})
		.onConflict((conflict) => conflict.column('code').doNothing())
		.execute();
}

/**
 * Makes every other writer of the region wait until this transaction ends, so that two imports
 * cannot both find an agency or a report missing.
 */
export async function hold(trx: Writer, code: string): Promise<Region> {
	return trx
		.selectFrom('regions')
		.select(columns)
		.where('code', '=', code)
		.forUpdate()
		.executeTakeFirstOrThrow(() => new Error(`没有登记编号为 ${code} 的地区。`));
}

const emptied = [
	'draft_revisions',
	'drafts',
	'import_files',
	'import_batches',
	'findings',
	'messages',
	'improvements',
	'problems',
	'figures',
	'sections',
	'facts',
	'imports',
	'report_versions',
	'reports',
	'documents',
	'grants',
	'agency_names',
	'agencies',
	'audit_events'
] as const;

/** Removes every synthetic region with all that it holds, and returns their names. Real regions are never touched. */
export async function removeSynthetic(trx: Writer): Promise<string[]> {
	const regions = await trx
		.selectFrom('regions')
		.select(['code', 'name'])
		.where('synthetic', '=', true)
		.execute();
	if (regions.length === 0) return [];
	const codes = regions.map((region) => region.code);
	await asOwner(trx);
	for (const table of emptied) {
		await trx.deleteFrom(table).where('region_id', 'in', codes).execute();
	}
	await trx.deleteFrom('regions').where('code', 'in', codes).execute();
	return regions.map((region) => region.name);
}
