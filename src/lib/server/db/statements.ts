import type { PGlite } from '@electric-sql/pglite';
import type { Db } from 'pg-boss';
import type postgres from 'postgres';
import type { Database } from './types.ts';

type Reached =
	| { kind: 'server'; connections: () => postgres.Sql }
	| { kind: 'embedded'; opened: () => Promise<PGlite> };

/** By what a database is reached besides Kysely, and the role as which its statements are run. */
export type Source = Reached & {
	/** From the next statement on, everything is run as that role. */
	restrict: (role: string) => Promise<void>;
	isRestricted: () => boolean;
};

/** Shared by the command line and the built server, which each have this module once. */
const shared = globalThis as { yuebaoSources?: WeakMap<Database, Source> };
const sources = (shared.yuebaoSources ??= new WeakMap());

/** Remembers by what else the database of a handle can be reached; returns the handle. */
export function beside(db: Database, source: Source): Database {
	sources.set(db, source);
	return db;
}

/** Throws for a handle that `connect` did not make. */
export function sourceOf(db: Database): Source {
	const source = sources.get(db);
	if (!source) throw new Error('a handle that connect() did not make');
	return source;
}

/** A way for pg-boss to the same database: whole scripts without parameters, or one statement with them. */
export type Statements = { db: Db; kind: 'embedded' | 'server'; close: () => Promise<void> };

/** Opens that way. On a server it has connections of its own; embedded, statements wait for transactions under way. */
export async function openStatements(db: Database): Promise<Statements> {
	const source = sourceOf(db);
	if (source.kind === 'embedded') {
		const { fromPglite } = await import('pg-boss');
		return { db: fromPglite(await source.opened()), kind: 'embedded', close: async () => {} };
	}
	const sql = source.connections();
	return {
		db: { executeSql: (text, values) => execute(sql, text, values) },
		kind: 'server',
		close: () => sql.end({ timeout: 5 })
	};
}

/** On one connection from beginning to end; a script that breaks off halfway leaves no transaction open on it. */
async function execute(sql: postgres.Sql, text: string, values: unknown[] = []) {
	const connection = await sql.reserve();
	try {
		const result = await connection.unsafe(text, values as never[]);
		return { rows: result.some(Array.isArray) ? result.flat() : [...result] };
	} catch (error) {
		await connection.unsafe('rollback').catch(() => {});
		throw error;
	} finally {
		connection.release();
	}
}
