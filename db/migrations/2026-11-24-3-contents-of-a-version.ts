import { sql, type CreateTableBuilder, type Kysely } from 'kysely';

/** Columns shared by everything that a version of a report is made of, in the order of the source. */
function ofVersion<Name extends string>(
	table: CreateTableBuilder<Name>,
	name: Name
): CreateTableBuilder<Name, 'region_id' | 'report_id' | 'version' | 'ordinal'> {
	return table
		.addColumn('region_id', 'text', (column) => column.notNull())
		.addColumn('report_id', 'integer', (column) => column.notNull())
		.addColumn('version', 'integer', (column) => column.notNull())
		.addColumn('ordinal', 'integer', (column) => column.notNull())
		.addPrimaryKeyConstraint(`${name}_key`, ['region_id', 'report_id', 'version', 'ordinal'])
		.addForeignKeyConstraint(
			`${name}_version`,
			['region_id', 'report_id', 'version'],
			'report_versions',
			['region_id', 'report_id', 'number']
		) as never;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await ofVersion(db.schema.createTable('facts'), 'facts')
		.addColumn('table_code', 'text', (column) => column.notNull())
		.addColumn('row_code', 'text', (column) => column.notNull())
		.addColumn('column_code', 'text', (column) => column.notNull())
		.addColumn('value', 'numeric')
		.addColumn('blank', 'text')
		.addColumn('raw', 'text', (column) => column.notNull())
		.addColumn('unit', 'text')
		.addColumn('at', 'jsonb', (column) => column.notNull())
		.addCheckConstraint('facts_value_or_blank', sql`(value is null) = (blank is not null)`)
		.execute();
	await sql`create index facts_place on facts
		(region_id, table_code, row_code, column_code) include (report_id, version, value)`.execute(db);

	await ofVersion(db.schema.createTable('sections'), 'sections')
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('title', 'text', (column) => column.notNull())
		.addColumn('text', 'text', (column) => column.notNull())
		.addColumn('at', 'jsonb', (column) => column.notNull())
		.execute();

	await ofVersion(db.schema.createTable('figures'), 'figures')
		.addColumn('measure', 'text', (column) => column.notNull())
		.addColumn('year', 'integer', (column) => column.notNull())
		.addColumn('value', 'numeric', (column) => column.notNull())
		.addColumn('bound', 'text', (column) => column.notNull())
		.addColumn('quote', 'text', (column) => column.notNull())
		.addColumn('at', 'jsonb', (column) => column.notNull())
		.execute();

	await ofVersion(db.schema.createTable('problems'), 'problems')
		.addColumn('text', 'text', (column) => column.notNull())
		.addColumn('areas', 'jsonb', (column) => column.notNull())
		.addColumn('at', 'jsonb', (column) => column.notNull())
		.execute();

	await ofVersion(db.schema.createTable('messages'), 'messages')
		.addColumn('code', 'text', (column) => column.notNull())
		.addColumn('text', 'text', (column) => column.notNull())
		.addColumn('detail', 'jsonb', (column) => column.notNull())
		.addColumn('at', 'jsonb')
		.execute();
}
