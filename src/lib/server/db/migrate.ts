import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '#db/migrations/index.ts';
import { restrict } from './role.ts';
import type { Database } from './types.ts';

/**
 * Brings the schema up to date and returns the names of the migrations that this took; throws, changing nothing, where one
 * fails. Afterwards the handle works as the program's own role (see `restrict`).
 */
export async function migrate(db: Database): Promise<string[]> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
	const { error, results = [] } = await migrator.migrateToLatest();
	if (error) throw error;
	await restrict(db);
	return results
		.filter((result) => result.status === 'Success')
		.map((result) => result.migrationName);
}

/**
 * Counts what the tables hold, so that the planner knows; worth it after many imports, as the
 * embedded database has no autovacuum that would do it by itself.
 */
export async function analyze(db: Database): Promise<void> {
	await sql`analyze`.execute(db);
}
