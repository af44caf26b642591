import { sql, type Kysely } from 'kysely';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('documents')
		.addColumn('region_id', 'text', (column) => column.notNull().references('regions.code'))
		.addColumn('id', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
		.addColumn('bytes', 'bytea', (column) => column.notNull())
		.addColumn('sha256', 'text', (column) => column.notNull())
		.addColumn('file_name', 'text', (column) => column.notNull())
		.addColumn('media_type', 'text', (column) => column.notNull())
		.addColumn('origin', 'text', (column) => column.notNull())
		.addColumn('size', 'integer', (column) => column.notNull())
		.addColumn('received_on', 'date')
		.addColumn('received_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addPrimaryKeyConstraint('documents_key', ['region_id', 'id'])
		.addUniqueConstraint('documents_content', ['region_id', 'sha256'])
		.execute();
	await db.schema.createIndex('documents_sha256').on('documents').column('sha256').execute();

	await db.schema
		.createTable('reports')
		.addColumn('region_id', 'text', (column) => column.notNull())
		.addColumn('id', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
		.addColumn('agency_id', 'integer', (column) => column.notNull())
		.addColumn('year', 'integer', (column) => column.notNull())
		.addColumn('aggregate', 'boolean', (column) => column.notNull())
		.addColumn('scope', 'text')
		.addColumn('era', 'text', (column) => column.notNull())
		.addColumn('status', 'text', (column) => column.notNull().defaultTo('received'))
		.addColumn('current_version', 'integer', (column) => column.notNull())
		.addPrimaryKeyConstraint('reports_key', ['region_id', 'id'])
		.addUniqueConstraint('reports_subject', ['region_id', 'agency_id', 'year', 'aggregate'])
		.addForeignKeyConstraint('reports_agency', ['region_id', 'agency_id'], 'agencies', [
			'region_id',
			'id'
		])
		.addCheckConstraint('reports_scope', sql`scope in ('agency', 'aggregate')`)
		.addCheckConstraint('reports_era', sql`era in ('pre2019', '2019', '2021')`)
		.addCheckConstraint('reports_status', sql`status in ('received', 'returned', 'accepted')`)
		.execute();

	await db.schema
		.createTable('report_versions')
		.addColumn('region_id', 'text', (column) => column.notNull())
		.addColumn('report_id', 'integer', (column) => column.notNull())
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('document_id', 'integer', (column) => column.notNull())
		.addColumn('title', 'text')
		.addColumn('agency_name', 'text')
		.addColumn('region_name', 'text')
		.addColumn('region_code', 'text')
		.addColumn('scope', 'text')
		.addColumn('era', 'text', (column) => column.notNull())
		.addColumn('reason', 'text')
		.addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addPrimaryKeyConstraint('report_versions_key', ['region_id', 'report_id', 'number'])
		.addUniqueConstraint('report_versions_document', ['region_id', 'document_id'])
		.addForeignKeyConstraint('report_versions_report', ['region_id', 'report_id'], 'reports', [
			'region_id',
			'id'
		])
		.addForeignKeyConstraint('report_versions_from', ['region_id', 'document_id'], 'documents', [
			'region_id',
			'id'
		])
		.execute();

	await db.schema
		.createTable('imports')
		.addColumn('region_id', 'text', (column) => column.notNull())
		.addColumn('id', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
		.addColumn('document_id', 'integer', (column) => column.notNull())
		.addColumn('file_name', 'text', (column) => column.notNull())
		.addColumn('origin', 'text', (column) => column.notNull())
		.addColumn('outcome', 'text', (column) => column.notNull())
		.addColumn('reason_code', 'text')
		.addColumn('reason', 'text')
		.addColumn('report_id', 'integer')
		.addColumn('version', 'integer')
		.addColumn('at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addPrimaryKeyConstraint('imports_key', ['region_id', 'id'])
		.addForeignKeyConstraint('imports_document', ['region_id', 'document_id'], 'documents', [
			'region_id',
			'id'
		])
		.addCheckConstraint(
			'imports_outcome',
			sql`outcome in ('stored', 'new_version', 'unchanged', 'failed')`
		)
		.execute();
}
