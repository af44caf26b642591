import { sql, type Kysely } from 'kysely';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('regions')
		.addColumn('code', 'text', (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('full_name', 'text', (column) => column.notNull())
		.addColumn('parent', 'text')
		.addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(false))
		.execute();
	await sql`insert into regions (code, name, full_name) values ('000000', '未归属', '未归属')`.execute(
		db
	);

	await db.schema
		.createTable('agencies')
		.addColumn('region_id', 'text', (column) => column.notNull().references('regions.code'))
		.addColumn('id', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('valid_from', 'integer')
		.addColumn('valid_to', 'integer')
		.addColumn('successor', 'integer')
		.addPrimaryKeyConstraint('agencies_key', ['region_id', 'id'])
		.addForeignKeyConstraint('agencies_successor', ['region_id', 'successor'], 'agencies', [
			'region_id',
			'id'
		])
		.addCheckConstraint('agencies_validity', sql`valid_from <= valid_to`)
		.execute();

	await db.schema
		.createTable('agency_names')
		.addColumn('region_id', 'text', (column) => column.notNull())
		.addColumn('id', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
		.addColumn('agency_id', 'integer', (column) => column.notNull())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('match_key', 'text', (column) => column.notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('valid_from', 'integer')
		.addColumn('valid_to', 'integer')
		.addPrimaryKeyConstraint('agency_names_key', ['region_id', 'id'])
		.addForeignKeyConstraint('agency_names_agency', ['region_id', 'agency_id'], 'agencies', [
			'region_id',
			'id'
		])
		.addCheckConstraint('agency_names_kind', sql`kind in ('current', 'short', 'former')`)
		.execute();
	await db.schema
		.createIndex('agency_names_match')
		.on('agency_names')
		.columns(['region_id', 'match_key'])
		.execute();
	await db.schema
		.createIndex('agency_names_current')
		.on('agency_names')
		.columns(['region_id', 'agency_id'])
		.where(sql.ref('kind'), '=', sql.lit('current'))
		.unique()
		.execute();
}
