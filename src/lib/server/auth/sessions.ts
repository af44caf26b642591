import { Lucia, TimeSpan, type Adapter } from 'lucia';
import * as sessions from '../db/session.ts';
import type { Session, SessionUser } from '../db/session.ts';
import type { Database } from '../db/types.ts';
import type { Awaiting } from '../db/tables/people.ts';
import { hashOf, same } from './secret.ts';

/**
 * The only module that knows Lucia, which makes the ids of sessions and validates them. When a session ends is decided by the
 * store, by the clock passed in; Lucia checks it once more by the machine's clock.
 */
declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof luciaOver>;
		UserId: number;
		DatabaseSessionAttributes: Kept;
		DatabaseUserAttributes: SessionUser;
	}
}

type Kept = {
	awaiting: Awaiting | null;
	address: string;
	agent: string;
	stored: Session | null;
};

export type Clock = () => Date;

/** Without being used, a session lasts as long. */
export const idleDays = 30;
/** However much it is used, it ends after as long. */
export const absoluteDays = 90;
/** What waits for a code, or for a second factor to be set up, does not wait longer. */
export const awaitingMinutes = 10;
/** Use is written down once in as long. */
const noticed = 60_000;

const after = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000);
const idleEnd = (now: Date) => after(now, idleDays * 24 * 60);

/** Keeps sessions through Kysely, each by the SHA-256 of its id. */
function adapterOver(db: Database, clock: Clock, address: string | null): Adapter {
	const databaseSession = (id: string, session: Session) => ({
		id,
		userId: session.userId,
		expiresAt: session.expiresAt,
		attributes: { ...session, stored: session }
	});
	return {
		async getSessionAndUser(id) {
			const idHash = hashOf(id);
			const now = clock();
			const found = await sessions.read(db, idHash, now);
			if (!found || !same(found.session.idHash, idHash)) return [null, null];
			const { session, user } = found;
			const moved = address !== null && address !== session.address;
			if (moved || now.getTime() - session.lastUsedAt.getTime() >= noticed)
				await sessions.touch(db, idHash, { now, expiresAt: idleEnd(now), address });
			return [databaseSession(id, session), { id: user.id, attributes: user }];
		},
		async getUserSessions(user) {
			const all = await sessions.list(db, user, clock());
			return all.map((session) => databaseSession(session.idHash, session));
		},
		async setSession({ id, userId, attributes: { awaiting, address, agent } }) {
			const now = clock();
			const endsAt = awaiting ? after(now, awaitingMinutes) : after(now, absoluteDays * 24 * 60);
			const expiresAt = awaiting ? endsAt : idleEnd(now);
			const times = { createdAt: now, lastUsedAt: now, expiresAt, endsAt };
			const session = { idHash: hashOf(id), userId, awaiting, ...times, address, agent };
			await sessions.create(db, session);
		},
		updateSessionExpiration: (id, expiresAt) =>
			sessions.touch(db, hashOf(id), { now: clock(), expiresAt, address: null }),
		deleteSession: async (id) => void (await sessions.end(db, hashOf(id))),
		deleteUserSessions: async (user) => void (await sessions.endAll(db, user)),
		deleteExpiredSessions: () => sessions.removeExpired(db, clock())
	};
}

function luciaOver(db: Database, clock: Clock, address: string | null) {
	return new Lucia(adapterOver(db, clock, address), {
		sessionExpiresIn: new TimeSpan(idleDays, 'd'),
		getSessionAttributes: ({ stored }) => ({ stored }),
		getUserAttributes: (user) => user
	});
}

/** A new session of a person under an id never used before; returns the id, which is not kept. */
export async function begin(
	db: Database,
	user: number,
	{ awaiting, address, agent }: Omit<Kept, 'stored'>,
	clock: Clock
): Promise<string> {
	const lucia = luciaOver(db, clock, address);
	const kept = { awaiting, address, agent: agent.slice(0, 300), stored: null };
	await lucia.deleteExpiredSessions();
	const { id } = await lucia.createSession(user, kept);
	return id;
}

/** The session of an id with whose it is, its use written down; null where it is none or has ended. */
export async function validate(
	db: Database,
	id: string,
	address: string,
	clock: Clock
): Promise<{ session: Session; user: SessionUser } | null> {
	if (!/^[a-z2-7]{40}$/.test(id)) return null;
	const { session, user } = await luciaOver(db, clock, address).validateSession(id);
	return session?.stored ? { session: session.stored, user } : null;
}

/** Ends the session of an id, if there is one. */
export async function end(db: Database, id: string): Promise<void> {
	await luciaOver(db, () => new Date(), null).invalidateSession(id);
}
