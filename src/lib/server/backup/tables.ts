import { sql } from 'kysely';
import type { Writer } from '../db/types.ts';

/**
 * Not in a backup: sessions and one-time links, so that a backup opens no door and everybody signs in anew after a restore;
 * counts of failed attempts; and what the migrations keep of themselves, which the header says.
 */
const left = [
	'sessions',
	'one_time_links',
	'attempts',
	'kysely_migration',
	'kysely_migration_lock'
];

export type TableOfBackup = { table: string; columns: string[]; heavy: boolean };

/** The tables that go into a backup, in order of name, with the columns that are not computed. */
export async function tablesOf(trx: Writer): Promise<TableOfBackup[]> {
	const { rows } = await sql<TableOfBackup>`
		select relname as table,
			array_agg(attname::text order by attnum) as columns,
			bool_or(atttypid = 'bytea'::regtype) as heavy
		from pg_class
		join pg_attribute on attrelid = pg_class.oid and attnum > 0
			and not attisdropped and attgenerated = ''
		where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
		group by relname order by relname`.execute(trx);
	return rows.filter(({ table }) => !left.includes(table));
}

/** The last number that each sequence gave, by its name; without those that gave none. */
export async function sequencesOf(trx: Writer): Promise<Record<string, number>> {
	const { rows } = await sql<{ name: string; last: number }>`
		select sequencename as name, last_value as last from pg_sequences
		where schemaname = current_schema() and last_value is not null`.execute(trx);
	return Object.fromEntries(rows.map(({ name, last }) => [name, Number(last)]));
}

/** The latest step of the schema; null where there is none yet. */
export async function migrationOf(trx: Writer): Promise<string | null> {
	const { rows: found } = await sql<{ found: boolean }>`
		select to_regclass('kysely_migration') is not null as found`.execute(trx);
	if (!found[0]?.found) return null;
	const { rows } = await sql<{ name: string | null }>`
		select max(name) as name from kysely_migration`.execute(trx);
	return rows[0]?.name ?? null;
}
