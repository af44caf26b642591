import { sql, type Kysely } from 'kysely';

/** A document gives one version when it comes in, and further ones when it is read again by better readers. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.alterTable('report_versions')
		.addColumn('reread', 'boolean', (column) => column.notNull().defaultTo(false))
		.execute();
	await db.schema.dropIndex('report_versions_document').execute();
	await db.schema
		.createIndex('report_versions_document')
		.on('report_versions')
		.columns(['region_id', 'document_id'])
		.where(sql.ref('from_ledger'), '=', sql.lit(false))
		.where(sql.ref('reread'), '=', sql.lit(false))
		.unique()
		.execute();
	await db.schema
		.createIndex('report_versions_of_document')
		.on('report_versions')
		.columns(['region_id', 'document_id', 'report_id'])
		.execute();
	await db.schema.dropIndex('report_versions_of_ledger').execute();
}
