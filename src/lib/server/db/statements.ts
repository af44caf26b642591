import type { PGlite } from '@electric-sql/pglite';
import type { Db } from 'pg-boss';
import type postgres from 'postgres';
import { serverConnections } from './server.ts';
import type { Database } from './types.ts';

type Source = { address: string } | { opened: () => Promise<PGlite> };

/** Shared by the command line and the built server, which each have this module once. */
const shared = globalThis as { yuebaoSources?: WeakMap<Database, Source> };
const sources = (shared.yuebaoSources ??= new WeakMap());

/** Remembers by what else the database of a handle can be reached; returns the handle. */
export function beside(db: Database, source: Source): Database {
	sources.set(db, source);
	return db;
}

/** A way for pg-boss to the same database: whole scripts without parameters, or one statement with them. */
export type Statements = { db: Db; kind: 'embedded' | 'server'; close: () => Promise<void> };

/** Opens that way. On a server it has connections of its own; embedded, statements wait for transactions under way. */
export async function openStatements(db: Database): Promise<Statements> {
	const source = sources.get(db);
	if (!source) throw new Error('a handle that connect() did not make');
	if ('opened' in source) {
		const { fromPglite } = await import('pg-boss');
		return { db: fromPglite(await source.opened()), kind: 'embedded', close: async () => {} };
	}
	const sql = serverConnections(source.address);
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
