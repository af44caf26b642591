import { sql } from 'kysely';
import type { Database, Reader, Writer } from './types.ts';
import type { Awaiting } from './tables/people.ts';

/** A session by the hash of its id; the id itself is known to the browser alone. */
export type Session = {
	idHash: string;
	userId: number;
	awaiting: Awaiting | null;
	createdAt: Date;
	lastUsedAt: Date;
	expiresAt: Date;
	endsAt: Date;
	address: string;
	/** What the browser says that it is. */
	agent: string;
};

export type SessionUser = {
	id: number;
	login: string;
	name: string;
	hasSecondFactor: boolean;
	secondFactorRequired: boolean;
};

const columns = [
	'sessions.id_hash as idHash',
	'sessions.user_id as userId',
	'sessions.awaiting',
	'sessions.created_at as createdAt',
	'sessions.last_used_at as lastUsedAt',
	'sessions.expires_at as expiresAt',
	'sessions.ends_at as endsAt',
	'sessions.address',
	'sessions.agent'
] as const;

/** A session that has not ended, with whose it is; null too where the person is disabled. */
export async function read(
	db: Reader,
	idHash: string,
	now: Date
): Promise<{ session: Session; user: SessionUser } | null> {
	const row = await db
		.selectFrom('sessions')
		.innerJoin('users', 'users.id', 'sessions.user_id')
		.select(columns)
		.select([
			'users.login',
			'users.name',
			sql<boolean>`users.totp_secret is not null`.as('hasSecondFactor'),
			'users.totp_required as secondFactorRequired'
		])
		.where('sessions.id_hash', '=', idHash)
		.where('sessions.expires_at', '>', now)
		.where('users.disabled_at', 'is', null)
		.executeTakeFirst();
	if (!row) return null;
	const { login, name, hasSecondFactor, secondFactorRequired, ...session } = row;
	const user = { id: row.userId, login, name, hasSecondFactor, secondFactorRequired };
	return { session, user };
}

/** A person's sessions that are signed in and have not ended, the one used last first. */
export async function list(db: Reader, user: number, now: Date): Promise<Session[]> {
	return db
		.selectFrom('sessions')
		.select(columns)
		.where('user_id', '=', user)
		.where('expires_at', '>', now)
		.where('awaiting', 'is', null)
		.orderBy('last_used_at', 'desc')
		.execute();
}

export async function create(db: Database | Writer, session: Session): Promise<void> {
	await db
		.insertInto('sessions')
		.values({
			id_hash: session.idHash,
			user_id: session.userId,
			awaiting: session.awaiting,
			created_at: session.createdAt,
			last_used_at: session.lastUsedAt,
			expires_at: session.expiresAt,
			ends_at: session.endsAt,
			address: session.address,
			agent: session.agent
		})
		.execute();
}

/** Writes down that a session is in use; it then expires at `expiresAt`, but never later than its absolute end. */
export async function touch(
	db: Database | Writer,
	idHash: string,
	{ now, expiresAt, address }: { now: Date; expiresAt: Date; address: string | null }
): Promise<void> {
	await db
		.updateTable('sessions')
		.set({
			last_used_at: now,
			expires_at: sql<Date>`least(${expiresAt}::timestamptz, ends_at)`,
			...(address === null ? {} : { address })
		})
		.where('id_hash', '=', idHash)
		.execute();
}

/** Ends a session; of one person's alone, where `user` is given. Returns whether there was one. */
export async function end(
	db: Database | Writer,
	idHash: string,
	user: number | null = null
): Promise<boolean> {
	let query = db.deleteFrom('sessions').where('id_hash', '=', idHash);
	if (user !== null) query = query.where('user_id', '=', user);
	const { numDeletedRows } = await query.executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Ends a person's sessions, but for the one that is to stay, and returns how many. */
export async function endAll(
	db: Database | Writer,
	user: number,
	but: string | null = null
): Promise<number> {
	let query = db.deleteFrom('sessions').where('user_id', '=', user);
	if (but !== null) query = query.where('id_hash', '<>', but);
	const { numDeletedRows } = await query.executeTakeFirst();
	return Number(numDeletedRows);
}

export async function removeExpired(db: Database | Writer, now: Date): Promise<void> {
	await db.deleteFrom('sessions').where('expires_at', '<=', now).execute();
}
