import { sql, type Kysely } from 'kysely';

const fixed = ['report_versions', 'facts', 'sections', 'figures', 'problems'];

/**
 * A version of a report is never changed, and goes only with a synthetic region as a whole:
 * the database itself refuses, whatever program is connected.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		create function refuse_change() returns trigger language plpgsql as $$
		begin
			raise exception '%: a stored version is never changed', tg_table_name;
		end $$`.execute(db);
	await sql`
		create function refuse_removal() returns trigger language plpgsql as $$
		begin
			if exists (
				select from (select distinct region_id from removed) as touched
				join regions on regions.code = touched.region_id
				where not regions.synthetic
			) then
				raise exception '%: a stored version is removed only with a synthetic region', tg_table_name;
			end if;
			return null;
		end $$`.execute(db);
	for (const name of fixed) {
		const table = sql.table(name);
		await sql`create trigger no_change before update or truncate on ${table}
			for each statement execute function refuse_change()`.execute(db);
		await sql`create trigger no_removal after delete on ${table}
			referencing old table as removed
			for each statement execute function refuse_removal()`.execute(db);
	}
	await sql`create trigger no_change before update or truncate on audit_events
		for each statement execute function refuse_change()`.execute(db);
	await sql`create trigger no_removal after delete on audit_events
		referencing old table as removed
		for each statement execute function refuse_removal()`.execute(db);
}
