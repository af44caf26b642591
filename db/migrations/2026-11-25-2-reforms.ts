import { sql, type Kysely } from 'kysely';

/** Reforms of the administration as dated events: who was there before, who after, and from which report year on. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('reforms')
		.addColumn('region_id', 'text', (column) =>
			column.notNull().references('regions.code').onDelete('cascade')
		)
		.addColumn('id', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('on_date', 'date', (column) => column.notNull())
		.addColumn('first_year', 'integer', (column) => column.notNull())
		.addColumn('basis', 'text', (column) => column.notNull())
		.addColumn('note', 'text')
		.addColumn('other_region', 'text', (column) => column.references('regions.code'))
		.addPrimaryKeyConstraint('reforms_key', ['region_id', 'id'])
		.addCheckConstraint(
			'reforms_kind',
			sql`kind in ('rename', 'merge', 'split', 'move', 'abolish')`
		)
		.addCheckConstraint('reforms_move', sql`other_region is null or kind = 'move'`)
		.execute();

	await db.schema
		.createTable('reform_members')
		.addColumn('region_id', 'text', (column) => column.notNull())
		.addColumn('reform_id', 'integer', (column) => column.notNull())
		.addColumn('agency_id', 'integer', (column) => column.notNull())
		.addColumn('side', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('reform_members_key', ['region_id', 'reform_id', 'agency_id', 'side'])
		.addForeignKeyConstraint(
			'reform_members_reform',
			['region_id', 'reform_id'],
			'reforms',
			['region_id', 'id'],
			(constraint) => constraint.onDelete('cascade')
		)
		.addForeignKeyConstraint(
			'reform_members_agency',
			['region_id', 'agency_id'],
			'agencies',
			['region_id', 'id'],
			(constraint) => constraint.onDelete('cascade')
		)
		.addCheckConstraint('reform_members_side', sql`side in ('before', 'after')`)
		.execute();
}
