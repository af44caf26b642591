import { connect, settingsFrom } from './connect.ts';
import { migrate } from './migrate.ts';
import type { Database } from './types.ts';

/** The server's own handle survives a reload of this module in development, as the embedded database may be open once only. */
const held = globalThis as { yuebaoDatabase?: Promise<Database> };

/** The database of this process by its environment, opened and migrated on first use. Throws DatabaseInUse. */
export function database(): Promise<Database> {
	held.yuebaoDatabase ??= open().catch((error) => {
		held.yuebaoDatabase = undefined;
		throw error;
	});
	return held.yuebaoDatabase;
}

/** Closes what `database()` opened, if anything. */
export async function closeDatabase(): Promise<void> {
	const opening = held.yuebaoDatabase;
	held.yuebaoDatabase = undefined;
	await opening?.then(
		(db) => db.destroy(),
		() => {}
	);
}

async function open(): Promise<Database> {
	const db = connect(settingsFrom(process.env));
	try {
		await migrate(db);
		return db;
	} catch (error) {
		await db.destroy();
		throw error;
	}
}
