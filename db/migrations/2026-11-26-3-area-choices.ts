import { sql, type Kysely } from 'kysely';

/**
 * The areas that a person gives a problem. A choice is on the clause's words (`clause`: without its numeral, blanks and end mark),
 * so that it holds for the same words in a new version, a later reading or another year of the same office. Null takes it back.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await sql`alter table problems add column clause text generated always as (
		regexp_replace(
			regexp_replace(
				regexp_replace(normalize(text, NFKC), '[[:space:]]', '', 'g'),
				'^([一二三四五六七八九十]+[是则、.]|[(]?[0-9一二三四五六七八九十]+[)、.])+', ''),
			'[。；;，,．.！!]+$', '')) stored`.execute(db);

	await db.schema
		.createTable('area_choices')
		.addColumn('region_id', 'text', (column) => column.notNull())
		.addColumn('id', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
		.addColumn('agency_id', 'integer', (column) => column.notNull())
		.addColumn('clause', 'text', (column) => column.notNull())
		.addColumn('areas', 'jsonb')
		.addColumn('reason', 'text')
		.addColumn('chosen_by', 'text', (column) => column.notNull())
		.addColumn('chosen_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addPrimaryKeyConstraint('area_choices_key', ['region_id', 'id'])
		.addForeignKeyConstraint('area_choices_agency', ['region_id', 'agency_id'], 'agencies', [
			'region_id',
			'id'
		])
		.addCheckConstraint(
			'area_choices_areas',
			sql`areas is null or (jsonb_typeof(areas) = 'array' and jsonb_array_length(areas) > 0)`
		)
		.execute();
	await db.schema
		.createIndex('area_choices_of_clause')
		.on('area_choices')
		.columns(['region_id', 'agency_id', 'clause', 'id'])
		.execute();

	await sql`create trigger no_change before update or truncate on area_choices
		for each statement execute function refuse_change()`.execute(db);
	await sql`create trigger no_removal after delete on area_choices
		referencing old table as removed
		for each statement execute function refuse_removal()`.execute(db);
}
