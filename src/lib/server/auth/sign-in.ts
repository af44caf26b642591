import * as users from '../db/user.ts';
import type { Database } from '../db/types.ts';
import { enter, type Entry } from './enter.ts';
import { admit, bucketsOf, forgive, type Visitor } from './limits.ts';
import { normalLogin } from './login.ts';
import { matches } from './password.ts';

/** `refused` says no more: not whether the login exists, nor whether its owner is kept out. */
export type SignIn =
	{ kind: 'entered'; entry: Entry } | { kind: 'refused' } | { kind: 'too_many'; until: Date };

/** Signs a person in by login and password. `before` is the id of the session that the browser has, which ends. */
export async function signIn(
	db: Database,
	{ login: typed, password }: { login: string; password: string },
	visitor: Visitor,
	now: Date,
	before: string | null = null
): Promise<SignIn> {
	const login = normalLogin(typed);
	const user = await users.find(db, login);
	const buckets = await bucketsOf(db, 'password', { login, user: user?.id ?? null }, visitor, now);
	const until = await admit(db, buckets, now);
	if (until !== null) return { kind: 'too_many', until };
	const right = await matches(user?.passwordHash ?? null, password);
	if (!user || !right || user.disabledAt !== null) return { kind: 'refused' };
	await forgive(db, buckets);
	return { kind: 'entered', entry: await enter(db, user, visitor, now, { before }) };
}

/** Whether a person who is signed in knows their own password; guesses are counted as those of signing in. */
export async function knowsPassword(
	db: Database,
	{ id, login }: { id: number; login: string },
	password: string,
	visitor: Visitor,
	now: Date
): Promise<'right' | 'wrong' | { until: Date }> {
	const buckets = await bucketsOf(db, 'password', { login, user: id }, visitor, now);
	const until = await admit(db, buckets, now);
	if (until !== null) return { until };
	if (!(await matches(await users.passwordHash(db, id), password))) return 'wrong';
	await forgive(db, buckets);
	return 'right';
}
