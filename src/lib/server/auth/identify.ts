import type { RequestEvent } from '@sveltejs/kit';
import type { Access } from '../access/access.ts';
import { accessOf } from '../access/load.ts';
import type { Session } from '../db/session.ts';
import type { Database } from '../db/types.ts';
import * as users from '../db/user.ts';
import * as cookies from './cookies.ts';
import type { Entering } from './enter.ts';
import type { Visitor } from './limits.ts';
import * as sessions from './sessions.ts';

/** Who makes a request. */
export type Identity = {
	/** Null for whoever is not signed in. */
	access: Access | null;
	/** Null too while a session waits for a code or for a second factor. */
	session: Session | null;
	/** A person who has shown the password, and still has to show or set up a second factor. */
	waiting: { session: Session; user: Entering & { name: string } } | null;
	/** Whether anybody can sign in at all; false before the first administrator. */
	hasPeople: boolean;
};

const peopled = new WeakSet<Database>();

async function hasPeople(db: Database): Promise<boolean> {
	if (peopled.has(db)) return true;
	const found = await users.anyone(db);
	if (found) peopled.add(db);
	return found;
}

/**
 * Who makes a request, by its cookie. One that opens nothing is left: the answer may come after that of a sign-in, whose cookie it
 * would take away.
 */
export async function identify(event: RequestEvent, db: Database): Promise<Identity> {
	const nobody = { access: null, session: null, waiting: null };
	const id = cookies.read(event.cookies, event.url, 'session');
	const here = await hasPeople(db);
	if (id === null) return { ...nobody, hasPeople: here };
	const found = await sessions.validate(db, id, event.getClientAddress(), () => new Date());
	if (!found) return { ...nobody, hasPeople: here };
	const { session, user } = found;
	if (session.awaiting !== null) return { ...nobody, waiting: found, hasPeople: here };
	return { access: await accessOf(db, user), session, waiting: null, hasPeople: here };
}

/** Where a request comes from, for rate limits, sessions and the record of changes. */
export function visitorOf(
	event: Pick<RequestEvent, 'getClientAddress' | 'request' | 'cookies' | 'url'>
): Visitor {
	return {
		address: event.getClientAddress(),
		agent: event.request.headers.get('user-agent') ?? '',
		device: cookies.device(event.cookies, event.url)
	};
}
