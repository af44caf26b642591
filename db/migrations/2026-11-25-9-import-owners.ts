import type { Kysely } from 'kysely';

/** Who hands files in, and for which office where only for one. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.alterTable('import_batches')
		.addColumn('agency_id', 'integer')
		.addColumn('opened_by', 'text', (column) => column.notNull().defaultTo('import'))
		.execute();
	await db.schema
		.alterTable('import_batches')
		.addForeignKeyConstraint('import_batches_agency', ['region_id', 'agency_id'], 'agencies', [
			'region_id',
			'id'
		])
		.execute();
	await db.schema
		.alterTable('import_batches')
		.alterColumn('opened_by', (column) => column.dropDefault())
		.execute();
	await db.schema.alterTable('import_files').addColumn('asked_by', 'text').execute();
}
