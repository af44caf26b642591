import { sql, type Kysely } from 'kysely';

/** A file may wait for a person's word on whose report it is; what was chosen is learned as a name. Problems have improvements. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await sql`alter table agency_names drop constraint agency_names_kind`.execute(db);
	await sql`alter table agency_names add constraint agency_names_kind
		check (kind in ('current', 'short', 'former', 'learned'))`.execute(db);
	await sql`alter table imports drop constraint imports_outcome`.execute(db);
	await sql`alter table imports add constraint imports_outcome
		check (outcome in ('stored', 'new_version', 'unchanged', 'failed', 'waiting'))`.execute(db);
	await db.schema.alterTable('imports').addColumn('candidates', 'jsonb').execute();

	await db.schema.alterTable('problems').addColumn('improvement', 'jsonb').execute();
	await db.schema
		.createTable('improvements')
		.addColumn('region_id', 'text', (column) => column.notNull())
		.addColumn('report_id', 'integer', (column) => column.notNull())
		.addColumn('version', 'integer', (column) => column.notNull())
		.addColumn('ordinal', 'integer', (column) => column.notNull())
		.addColumn('text', 'text', (column) => column.notNull())
		.addColumn('at', 'jsonb', (column) => column.notNull())
		.addPrimaryKeyConstraint('improvements_key', ['region_id', 'report_id', 'version', 'ordinal'])
		.addForeignKeyConstraint(
			'improvements_version',
			['region_id', 'report_id', 'version'],
			'report_versions',
			['region_id', 'report_id', 'number']
		)
		.execute();
	await sql`create trigger no_change before update or truncate on improvements
		for each statement execute function refuse_change()`.execute(db);
	await sql`create trigger no_removal after delete on improvements
		referencing old table as removed
		for each statement execute function refuse_removal()`.execute(db);
}
