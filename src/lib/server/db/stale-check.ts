import { sql } from 'kysely';
import type { Reader, Writer } from './types.ts';

/** Years of a region whose findings across several reports are out of date; `mark` tells a later change from this one. */
export type StaleYear = { region: string; year: number; mark: string };

/** Writes down, within the transaction of the change, that reports of these years have changed. */
export async function mark(trx: Writer, region: string, years: readonly number[]): Promise<void> {
	if (years.length === 0) return;
	await trx
		.insertInto('stale_checks')
		.values([...new Set(years)].map((year) => ({ region_id: region, year })))
		.onConflict((conflict) =>
			conflict.columns(['region_id', 'year']).doUpdateSet({ since: sql`clock_timestamp()` })
		)
		.execute();
}

/** Marks all years of a region that reports are held of, from the first one given. */
export async function markFrom(trx: Writer, region: string, firstYear: number): Promise<void> {
	const held = await trx
		.selectFrom('reports')
		.select('year')
		.distinct()
		.where('region_id', '=', region)
		.where('year', '>=', firstYear)
		.execute();
	await mark(
		trx,
		region,
		held.map(({ year }) => year)
	);
}

/** What nothing has been added to for so many seconds. */
export async function due(db: Reader, quietSeconds: number): Promise<StaleYear[]> {
	return db
		.selectFrom('stale_checks')
		.select(['region_id as region', 'year', sql<string>`since::text`.as('mark')])
		.where('since', '<=', sql<Date>`clock_timestamp() - make_interval(secs => ${quietSeconds})`)
		.orderBy('region_id')
		.orderBy('year')
		.execute();
}

/** Strikes out what has been seen to, unless it has changed again since. */
export async function settle(trx: Writer, years: readonly StaleYear[]): Promise<void> {
	for (const { region, year, mark } of years)
		await trx
			.deleteFrom('stale_checks')
			.where('region_id', '=', region)
			.where('year', '=', year)
			.where(sql<boolean>`since::text = ${mark}`)
			.execute();
}
