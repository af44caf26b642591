import { Kysely } from 'kysely';
import { breathe } from './breathe.ts';
import { embedded } from './embedded.ts';
import { server } from './server.ts';
import { beside } from './statements.ts';
import type { Database, Tables } from './types.ts';

/** A server by its address, or the embedded database in a folder (null: in memory, for tests). */
export type DatabaseSettings =
	{ kind: 'server'; address: string } | { kind: 'embedded'; folder: string | null };

/**
 * `DATABASE_URL` names a server; without it the embedded database lies in `YUEBAO_DATA`, or `data`.
 * @throws when DATABASE_URL is not an address of PostgreSQL.
 */
export function settingsFrom(environment: Record<string, string | undefined>): DatabaseSettings {
	const address = environment.DATABASE_URL?.trim();
	if (!address) return { kind: 'embedded', folder: environment.YUEBAO_DATA?.trim() || 'data' };
	if (!/^postgres(ql)?:\/\//.test(address)) {
		throw new Error('DATABASE_URL 须以 postgres:// 或 postgresql:// 开头。');
	}
	return { kind: 'server', address };
}

/**
 * A handle on the database, which is opened by the first query (see `migrate`) and closed by
 * `destroy()`. That first query throws DatabaseInUse when another process has the embedded database
 * open.
 */
export function connect(settings: DatabaseSettings): Database {
	if (settings.kind === 'server') {
		const { dialect, ...source } = server(settings.address);
		return beside(new Kysely<Tables>({ dialect }), source);
	}
	const { dialect, ...source } = embedded(settings.folder);
	return beside(new Kysely<Tables>({ dialect, log: breathe }), source);
}
