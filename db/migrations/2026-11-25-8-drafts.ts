import { sql, type Kysely } from 'kysely';

/** What offices write into the form, with every change to it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('drafts')
		.addColumn('region_id', 'text', (column) => column.notNull().references('regions.code'))
		.addColumn('agency_id', 'integer', (column) => column.notNull())
		.addColumn('year', 'integer', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull())
		.addColumn('content', 'jsonb', (column) => column.notNull())
		.addColumn('updated_by', 'text', (column) => column.notNull())
		.addColumn('updated_at', 'timestamptz', (column) => column.notNull())
		.addColumn('submitted_revision', 'integer')
		.addColumn('submitted_document', 'integer')
		.addPrimaryKeyConstraint('drafts_key', ['region_id', 'agency_id', 'year'])
		.addForeignKeyConstraint('drafts_agency', ['region_id', 'agency_id'], 'agencies', [
			'region_id',
			'id'
		])
		.addForeignKeyConstraint('drafts_document', ['region_id', 'submitted_document'], 'documents', [
			'region_id',
			'id'
		])
		.addCheckConstraint(
			'drafts_submitted',
			sql`(submitted_revision is null) = (submitted_document is null)`
		)
		.execute();

	await db.schema
		.createTable('draft_revisions')
		.addColumn('region_id', 'text', (column) => column.notNull())
		.addColumn('agency_id', 'integer', (column) => column.notNull())
		.addColumn('year', 'integer', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull())
		.addColumn('changes', 'jsonb', (column) => column.notNull())
		.addColumn('by', 'text', (column) => column.notNull())
		.addColumn('at', 'timestamptz', (column) => column.notNull())
		.addPrimaryKeyConstraint('draft_revisions_key', ['region_id', 'agency_id', 'year', 'revision'])
		.addForeignKeyConstraint(
			'draft_revisions_draft',
			['region_id', 'agency_id', 'year'],
			'drafts',
			['region_id', 'agency_id', 'year']
		)
		.execute();
	await sql`create trigger no_change before update or truncate on draft_revisions
		for each statement execute function refuse_change()`.execute(db);
	await sql`create trigger no_removal after delete on draft_revisions
		referencing old table as removed
		for each statement execute function refuse_removal()`.execute(db);
}
