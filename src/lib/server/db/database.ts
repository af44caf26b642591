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
	const settings = settingsFrom(process.env);
	const db = connect(settings);
	try {
		await migrate(db);
		return db;
	} catch (error) {
		await db.destroy();
		throw settings.kind === 'server' ? new ServerUnavailable(error) : error;
	}
}

/** The server named by DATABASE_URL does not answer or refuses. The message is one sentence and tells no password. */
export class ServerUnavailable extends Error {
	constructor(cause: unknown) {
		const { code, message } = cause as { code?: string; message?: string };
		super(
			`连不上或不能使用 DATABASE_URL 指定的 PostgreSQL 服务器（${message || code || '没有回应'}）：` +
				'请确认服务器已启动，地址、用户名、密码和权限无误。',
			{ cause }
		);
		this.name = 'ServerUnavailable';
	}
}
