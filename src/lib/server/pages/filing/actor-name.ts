import * as users from '#lib/server/db/user.ts';
import type { Reader } from '#lib/server/db/types.ts';

/** The name of whom the record of changes calls `user:7`; the program's own parts as they are called. */
export async function actorName(db: Reader, actor: string): Promise<string> {
	const [, id] = /^user:(\d+)$/.exec(actor) ?? [];
	if (id === undefined) return actor;
	return (await users.read(db, Number(id)))?.name ?? actor;
}
