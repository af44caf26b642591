import { m } from '#lib/paraglide/messages.js';
import type { Reader } from '#lib/server/db/types.ts';

const parts: Readonly<Record<string, () => string>> = {
	cli: m.audit_actor_cli,
	import: m.audit_actor_import,
	demo: m.audit_actor_demo,
	backup: m.audit_actor_backup
};

const idOf = (actor: string) => /^user:(\d+)$/.exec(actor)?.[1];

/** Whom the record of changes calls `user:7`, by name; a part of the program by what it does. */
export function actorName(actor: string, people: ReadonlyMap<number, string>): string {
	const user = idOf(actor);
	if (user !== undefined) return people.get(Number(user)) ?? m.audit_actor_user({ id: user });
	return Object.hasOwn(parts, actor) ? parts[actor]!() : m.audit_actor_part({ part: actor });
}

/** What names the actors given, for people to read. */
export async function namesOfActors(
	db: Reader,
	actors: readonly string[]
): Promise<(actor: string) => string> {
	const ids = [...new Set(actors.flatMap((actor) => idOf(actor) ?? []))].map(Number);
	const users =
		ids.length === 0
			? []
			: await db.selectFrom('users').select(['id', 'name']).where('id', 'in', ids).execute();
	const people = new Map(users.map(({ id, name }) => [id, name]));
	return (actor) => actorName(actor, people);
}
