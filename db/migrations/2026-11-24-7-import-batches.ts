import { sql, type Kysely } from 'kysely';

/**
 * Files handed in together, and what becomes of each. The bytes of a file stay here from the moment
 * that it is accepted until it has ended, so that nothing accepted is lost.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('import_batches')
		.addColumn('region_id', 'text', (column) => column.notNull().references('regions.code'))
		.addColumn('id', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
		.addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addColumn('label', 'text', (column) => column.notNull())
		.addColumn('received_on', 'date')
		.addColumn('dry_run', 'boolean', (column) => column.notNull().defaultTo(false))
		.addColumn('expected', 'integer')
		.addColumn('cancelled_at', 'timestamptz')
		.addPrimaryKeyConstraint('import_batches_key', ['region_id', 'id'])
		.execute();

	await db.schema
		.createTable('import_files')
		.addColumn('region_id', 'text', (column) => column.notNull())
		.addColumn('batch_id', 'integer', (column) => column.notNull())
		.addColumn('ordinal', 'integer', (column) => column.notNull())
		.addColumn('file_name', 'text', (column) => column.notNull())
		.addColumn('origin', 'text', (column) => column.notNull())
		.addColumn('source', 'integer')
		.addColumn('size', 'integer')
		.addColumn('sha256', 'text')
		.addColumn('bytes', 'bytea')
		.addColumn('state', 'text', (column) => column.notNull().defaultTo('accepted'))
		.addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
		.addColumn('reason_code', 'text')
		.addColumn('reason', 'text')
		.addColumn('choice', 'jsonb')
		.addColumn('outcome', 'jsonb')
		.addColumn('preview', 'jsonb')
		.addColumn('accepted_at', 'timestamptz', (column) =>
			column.notNull().defaultTo(sql`clock_timestamp()`)
		)
		.addColumn('changed_at', 'timestamptz', (column) =>
			column.notNull().defaultTo(sql`clock_timestamp()`)
		)
		.addPrimaryKeyConstraint('import_files_key', ['region_id', 'batch_id', 'ordinal'])
		.addForeignKeyConstraint(
			'import_files_batch',
			['region_id', 'batch_id'],
			'import_batches',
			['region_id', 'id'],
			(constraint) => constraint.onDelete('cascade')
		)
		.addCheckConstraint(
			'import_files_state',
			sql`state in ('accepted', 'reading', 'unpacked', 'previewed', 'stored', 'new_version',
				'unchanged', 'waiting', 'failed', 'cancelled')`
		)
		.addCheckConstraint('import_files_reason', sql`state <> 'failed' or reason_code is not null`)
		.execute();
	await db.schema
		.createIndex('import_files_unfinished')
		.on('import_files')
		.columns(['region_id', 'batch_id', 'ordinal'])
		.where(sql<boolean>`state in ('accepted', 'reading')`)
		.execute();
}
