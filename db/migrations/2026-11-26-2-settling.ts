import { sql, type Kysely } from 'kysely';

/**
 * Findings that people settle, values that people correct, and what of a report is approved.
 * A finding is known again by what it is about (`key`) and by the numbers that it rests on (`digest`), both made from the row
 * itself: a decision holds while both are the same.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await sql`alter table findings drop constraint findings_span`.execute(db);
	await sql`alter table findings
		add constraint findings_span check (span in ('within', 'across', 'parts', 'series', 'peers', 'texts')),
		add column key text generated always as (md5(rule || '|' || coalesce(place::text, '') || '|' || case
			when place is null then jsonb_path_query_array(operands, '$[*].label')::text else '' end)) stored,
		add column digest text generated always as (md5(
			jsonb_path_query_array(operands, '$[*].label')::text || '|' ||
			jsonb_path_query_array(operands, '$[*].value')::text)) stored`.execute(db);

	await db.schema
		.createTable('finding_decisions')
		.addColumn('region_id', 'text', (column) => column.notNull())
		.addColumn('id', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
		.addColumn('report_id', 'integer', (column) => column.notNull())
		.addColumn('version', 'integer', (column) => column.notNull())
		.addColumn('key', 'text', (column) => column.notNull())
		.addColumn('digest', 'text', (column) => column.notNull())
		.addColumn('finding', 'jsonb', (column) => column.notNull())
		.addColumn('decision', 'text', (column) => column.notNull())
		.addColumn('reason', 'text')
		.addColumn('until', 'date')
		.addColumn('decided_by', 'text', (column) => column.notNull())
		.addColumn('decided_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addPrimaryKeyConstraint('finding_decisions_key', ['region_id', 'id'])
		.addForeignKeyConstraint(
			'finding_decisions_version',
			['region_id', 'report_id', 'version'],
			'report_versions',
			['region_id', 'report_id', 'number']
		)
		.addCheckConstraint(
			'finding_decisions_decision',
			sql`decision in ('remarked', 'explained', 'waived', 'reopened')`
		)
		.addCheckConstraint(
			'finding_decisions_reason',
			sql`decision = 'reopened' or (reason is not null and reason <> '')`
		)
		.addCheckConstraint('finding_decisions_until', sql`until is null or decision = 'waived'`)
		.execute();
	await db.schema
		.createIndex('finding_decisions_of_report')
		.on('finding_decisions')
		.columns(['region_id', 'report_id', 'key', 'digest'])
		.execute();

	await sql`alter table report_versions
		add column made_by text,
		add column based_on integer`.execute(db);
	await db.schema.dropIndex('report_versions_document').execute();
	await db.schema
		.createIndex('report_versions_document')
		.on('report_versions')
		.columns(['region_id', 'document_id'])
		.where(sql.ref('from_ledger'), '=', sql.lit(false))
		.where(sql.ref('reread'), '=', sql.lit(false))
		.where(sql.ref('based_on'), 'is', null)
		.unique()
		.execute();
	await sql`alter table facts
		add column corrected boolean not null default false,
		add column printed_value numeric,
		add column printed_blank text,
		add constraint facts_printed check (corrected or (printed_value is null and printed_blank is null))`.execute(
		db
	);

	await sql`alter table reports add column approved_version integer`.execute(db);
	await sql`update reports set approved_version = current_version
		where status in ('approved', 'published')`.execute(db);

	await db.schema
		.createTable('errata')
		.addColumn('region_id', 'text', (column) => column.notNull())
		.addColumn('id', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
		.addColumn('report_id', 'integer', (column) => column.notNull())
		.addColumn('from_version', 'integer', (column) => column.notNull())
		.addColumn('version', 'integer', (column) => column.notNull())
		.addColumn('place', 'jsonb', (column) => column.notNull())
		.addColumn('before', 'jsonb')
		.addColumn('after', 'jsonb')
		.addColumn('reason', 'text', (column) => column.notNull())
		.addColumn('recorded_by', 'text', (column) => column.notNull())
		.addColumn('recorded_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addPrimaryKeyConstraint('errata_key', ['region_id', 'id'])
		.addForeignKeyConstraint(
			'errata_version',
			['region_id', 'report_id', 'version'],
			'report_versions',
			['region_id', 'report_id', 'number']
		)
		.execute();

	for (const name of ['finding_decisions', 'errata']) {
		const table = sql.table(name);
		await sql`create trigger no_change before update or truncate on ${table}
			for each statement execute function refuse_change()`.execute(db);
		await sql`create trigger no_removal after delete on ${table}
			referencing old table as removed
			for each statement execute function refuse_removal()`.execute(db);
	}
}
