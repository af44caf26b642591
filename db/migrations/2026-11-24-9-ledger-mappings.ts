import { sql, type Kysely } from 'kysely';

/** Many reports come from one ledger; what its columns are is kept by its heads. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.alterTable('report_versions')
		.addColumn('from_ledger', 'boolean', (column) => column.notNull().defaultTo(false))
		.execute();
	await db.schema
		.alterTable('report_versions')
		.dropConstraint('report_versions_document')
		.execute();
	await db.schema
		.createIndex('report_versions_document')
		.on('report_versions')
		.columns(['region_id', 'document_id'])
		.where(sql.ref('from_ledger'), '=', sql.lit(false))
		.unique()
		.execute();
	await db.schema
		.createIndex('report_versions_of_ledger')
		.on('report_versions')
		.columns(['region_id', 'document_id', 'report_id'])
		.where(sql.ref('from_ledger'), '=', sql.lit(true))
		.execute();

	await db.schema
		.createTable('ledger_mappings')
		.addColumn('region_id', 'text', (column) => column.notNull().references('regions.code'))
		.addColumn('signature', 'text', (column) => column.notNull())
		.addColumn('heads', 'jsonb', (column) => column.notNull())
		.addColumn('mapping', 'jsonb', (column) => column.notNull())
		.addColumn('by', 'text', (column) => column.notNull())
		.addColumn('at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addPrimaryKeyConstraint('ledger_mappings_key', ['region_id', 'signature'])
		.execute();
}
