import * as audit from '../db/audit.ts';
import * as places from '../db/familiar-place.ts';
import { unassigned } from '../db/region.ts';
import * as stored from '../db/session.ts';
import type { Session } from '../db/session.ts';
import type { Database } from '../db/types.ts';
import type { Awaiting } from '../db/tables/people.ts';
import { placesOf, type Visitor } from './limits.ts';
import { newToken } from './secret.ts';
import * as sessions from './sessions.ts';

/** A person as far as entering needs to know them. */
export type Entering = {
	id: number;
	login: string;
	hasSecondFactor: boolean;
	secondFactorRequired: boolean;
};

/** A new session; `device` is what the browser is to be known by from now on, null while the session still waits. */
export type Entry = { id: string; awaiting: Awaiting | null; device: string | null };

/** What a person who has shown the password still has to do. */
export function awaitingOf({ hasSecondFactor, secondFactorRequired }: Entering): Awaiting | null {
	if (hasSecondFactor) return 'code';
	return secondFactorRequired ? 'enrolment' : null;
}

/**
 * Begins a session under a new id, whatever id the browser brought along (session fixation): signed in, or waiting for what is
 * still to do. Ends the session that it takes the place of.
 */
export async function enter(
	db: Database,
	user: Entering,
	visitor: Visitor,
	now: Date,
	{
		awaiting = awaitingOf(user),
		before = null
	}: { awaiting?: Awaiting | null; before?: string | null } = {}
): Promise<Entry> {
	const { address, agent } = visitor;
	if (before !== null) await sessions.end(db, before);
	const id = await sessions.begin(db, user.id, { awaiting, address, agent }, () => now);
	if (awaiting !== null) return { id, awaiting, device: null };
	const device = visitor.device ?? newToken();
	await places.remember(db, user.id, placesOf({ ...visitor, device }), now);
	await db.transaction().execute((trx) =>
		audit.record(trx, unassigned, {
			actor: `user:${user.id}`,
			action: 'signed_in',
			subject: { user: user.id, login: user.login },
			address
		})
	);
	return { id, awaiting, device };
}

/** Ends the session that a person leaves, signed in or still waiting. */
export async function leave(
	db: Database,
	{ idHash, userId }: Pick<Session, 'idHash' | 'userId'>,
	address: string
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		if (!(await stored.end(trx, idHash, userId))) return;
		await audit.record(trx, unassigned, {
			actor: `user:${userId}`,
			action: 'signed_out',
			subject: { user: userId },
			address
		});
	});
}
