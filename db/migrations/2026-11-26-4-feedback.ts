import { sql, type Kysely } from 'kysely';

/** Letters to offices about the findings of their reports (反馈函), as they were sent, and who read them when. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('feedback_letters')
		.addColumn('region_id', 'text', (column) => column.notNull())
		.addColumn('id', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
		.addColumn('report_id', 'integer', (column) => column.notNull())
		.addColumn('version', 'integer', (column) => column.notNull())
		.addColumn('due_on', 'date', (column) => column.notNull())
		.addColumn('text', 'text', (column) => column.notNull())
		.addColumn('sent_by', 'text', (column) => column.notNull())
		.addColumn('sent_at', 'timestamptz', (column) => column.notNull())
		.addColumn('read_by', 'text')
		.addColumn('read_at', 'timestamptz')
		.addPrimaryKeyConstraint('feedback_letters_key', ['region_id', 'id'])
		.addForeignKeyConstraint(
			'feedback_letters_version',
			['region_id', 'report_id', 'version'],
			'report_versions',
			['region_id', 'report_id', 'number'],
			(constraint) => constraint.onDelete('cascade')
		)
		.addCheckConstraint('feedback_letters_read', sql`(read_by is null) = (read_at is null)`)
		.execute();
	await db.schema
		.createIndex('feedback_letters_of_report')
		.on('feedback_letters')
		.columns(['region_id', 'report_id', 'id'])
		.execute();
}
