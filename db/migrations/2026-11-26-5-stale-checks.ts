import { sql, type Kysely } from 'kysely';

/**
 * Years of a region of which a report has changed, so that what is found by looking at several reports is to be found anew. The row is written in
 * the transaction of the change: no change is ever forgotten, whatever is killed. What is held already is looked at once.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('stale_checks')
		.addColumn('region_id', 'text', (column) => column.notNull().references('regions.code'))
		.addColumn('year', 'integer', (column) => column.notNull())
		.addColumn('since', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addPrimaryKeyConstraint('stale_checks_key', ['region_id', 'year'])
		.execute();
	await sql`insert into stale_checks (region_id, year)
		select distinct region_id, year from reports`.execute(db);
}
