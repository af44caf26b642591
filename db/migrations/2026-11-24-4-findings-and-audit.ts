import { sql, type Kysely } from 'kysely';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('findings')
		.addColumn('region_id', 'text', (column) => column.notNull())
		.addColumn('report_id', 'integer', (column) => column.notNull())
		.addColumn('version', 'integer', (column) => column.notNull())
		.addColumn('span', 'text', (column) => column.notNull())
		.addColumn('ordinal', 'integer', (column) => column.notNull())
		.addColumn('rule', 'text', (column) => column.notNull())
		.addColumn('severity', 'text', (column) => column.notNull())
		.addColumn('place', 'jsonb')
		.addColumn('operands', 'jsonb', (column) => column.notNull())
		.addColumn('difference', 'numeric')
		.addColumn('detail', 'jsonb', (column) => column.notNull())
		.addPrimaryKeyConstraint('findings_key', [
			'region_id',
			'report_id',
			'version',
			'span',
			'ordinal'
		])
		.addForeignKeyConstraint(
			'findings_version',
			['region_id', 'report_id', 'version'],
			'report_versions',
			['region_id', 'report_id', 'number']
		)
		.addCheckConstraint('findings_span', sql`span in ('within', 'across')`)
		.addCheckConstraint('findings_severity', sql`severity in ('error', 'warning', 'notice')`)
		.execute();

	await db.schema
		.createTable('audit_events')
		.addColumn('region_id', 'text', (column) => column.notNull().references('regions.code'))
		.addColumn('id', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
		.addColumn('at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addColumn('actor', 'text', (column) => column.notNull())
		.addColumn('action', 'text', (column) => column.notNull())
		.addColumn('subject', 'jsonb', (column) => column.notNull())
		.addColumn('detail', 'jsonb', (column) => column.notNull())
		.addPrimaryKeyConstraint('audit_events_key', ['region_id', 'id'])
		.execute();
}
