import { sql } from 'kysely';
import { asOwner } from './role.ts';
import { fullSight, type Sight } from '../access/sight.ts';
import { isSeenAmong } from './seen.ts';
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

/**
 * Regions that hold anything, real ones first, with how many agencies and reports and which years (ascending): of those that are
 * seen, what is seen.
 */
export async function list(
	db: Reader,
	sight: (region: Region) => Sight | null = ({ code }) => fullSight(code)
): Promise<RegionSummary[]> {
	const regions = await db
		.selectFrom('regions')
		.select(columns)
		.select((eb) =>
			eb
				.selectFrom('agencies')
				.select((eb) => eb.fn.countAll<number>().as('count'))
				.whereRef('agencies.region_id', '=', 'regions.code')
				.as('agencies')
		)
		.orderBy('synthetic')
		.orderBy('code')
		.execute();
	const sights = regions.map(sight).filter((sight) => sight !== null);
	const held = await db
		.selectFrom('reports')
		.select((eb) => ['region_id', eb.fn.countAll<number>().as('reports')])
		.select(sql<number[]>`json_agg(distinct year order by year)`.as('years'))
		.where(isSeenAmong(sights))
		.groupBy('region_id')
		.execute();
	return sights
		.map(({ region: code }) => {
			const { agencies, ...region } = regions.find((region) => region.code === code)!;
			const { reports, years } = held.find(({ region_id }) => region_id === code) ?? {
				reports: 0,
				years: []
			};
			return { ...region, agencies: agencies ?? 0, reports, years };
		})
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
	'errata',
	'finding_decisions',
	'findings',
	'stale_checks',
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
	'area_choices',
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
