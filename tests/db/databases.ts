import { afterAll, beforeAll, describe } from 'vitest';
import { connect } from '#lib/server/db/connect.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import type { Database } from '#lib/server/db/types.ts';
import { startServer, type TestServer } from './server.ts';

/** What a suite opens its databases with: each one empty, migrated, and closed at the end. */
export type Opener = () => Promise<Database>;

/**
 * The same suite over the embedded database and over a PostgreSQL server. Neither is skipped: where
 * no server can be had, its suite fails and says so.
 */
export function overBoth(name: string, suite: (open: Opener) => void): void {
	const opened: Database[] = [];
	const open = async (db: Database) => {
		opened.push(db);
		await migrate(db);
		return db;
	};
	const closeAll = async () => {
		for (const db of opened.splice(0)) await db.destroy();
	};

	describe(`${name} · embedded`, () => {
		afterAll(closeAll);
		suite(() => open(connect({ kind: 'embedded', folder: null })));
	});

	describe(`${name} · server`, () => {
		let server: TestServer | undefined;
		beforeAll(async () => {
			server = await startServer();
		});
		afterAll(async () => {
			await closeAll();
			await server?.stop();
		});
		suite(async () => {
			if (!server) throw new Error('no server');
			return open(connect({ kind: 'server', address: await server.create() }));
		});
	});
}
