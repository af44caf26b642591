import { sql, type Kysely } from 'kysely';

/** A year is closed: who did it, and when. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.alterTable('campaigns')
		.addColumn('closed_by', 'text')
		.addColumn('closed_at', 'timestamptz')
		.execute();
	await sql`alter table campaigns add constraint campaigns_closed
		check ((closed_by is null) = (closed_at is null))`.execute(db);
}
