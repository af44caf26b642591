import { sql, type Kysely } from 'kysely';

/** From where something was done and what it changed; readings of drafts, once an hour; what reading told of a file stays too. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.alterTable('audit_events')
		.addColumn('address', 'text')
		.addColumn('before', 'jsonb')
		.addColumn('after', 'jsonb')
		.execute();
	await db.schema.createIndex('audit_events_id').on('audit_events').column('id').execute();
	await sql`create unique index audit_events_readings on audit_events
		(region_id, actor, action, (subject->>'report'), (subject->>'version'), (detail->>'hour'))
		where action in ('draft_read', 'draft_downloaded')`.execute(db);
	await sql`create trigger no_change before update or truncate on messages
		for each statement execute function refuse_change()`.execute(db);
	await sql`create trigger no_removal after delete on messages
		referencing old table as removed
		for each statement execute function refuse_removal()`.execute(db);
}
