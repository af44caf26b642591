import * as audit from '../db/audit.ts';
import type { AuditAction } from '../db/audit-actions.ts';
import { unassigned } from '../db/region.ts';
import * as factors from '../db/second-factor.ts';
import * as sessions from '../db/session.ts';
import type { Database, Writer } from '../db/types.ts';
import * as users from '../db/user.ts';
import type { Visitor } from './limits.ts';
import { nameOf } from './login.ts';
import { faultOf, hash, type PasswordFault } from './password.ts';
import { knowsPassword } from './sign-in.ts';

/** What a person changes in their own account. */
export type Own = { id: number; login: string; name: string };
export type OwnFault = PasswordFault | 'wrong_password' | 'required' | { until: Date };

/** Sets a new name; false where it is none. */
export async function rename(
	db: Database,
	own: Own,
	text: string,
	{ address }: Visitor
): Promise<boolean> {
	const name = nameOf(text);
	if (name === null) return false;
	await db.transaction().execute(async (trx) => {
		await users.rename(trx, own.id, name);
		await note(trx, own, 'renamed', address, { before: own.name, after: name });
	});
	return true;
}

/** Sets a new password and ends all the person's sessions; the caller begins a new one. */
export async function changePassword(
	db: Database,
	own: Own,
	{ present, wanted }: { present: string; wanted: string },
	visitor: Visitor,
	now: Date
): Promise<OwnFault | null> {
	const known = await knowsPassword(db, own, present, visitor, now);
	if (known !== 'right') return known === 'wrong' ? 'wrong_password' : known;
	const fault = faultOf(wanted, [own.login, own.name]);
	if (fault) return fault;
	const passwordHash = await hash(wanted);
	await db.transaction().execute(async (trx) => {
		await users.setPassword(trx, own.id, passwordHash);
		await sessions.endAll(trx, own.id);
		await note(trx, own, 'password_changed', visitor.address);
	});
	return null;
}

/** Takes the person's own second factor away, unless it is required of them. */
export async function removeSecondFactor(
	db: Database,
	own: Own,
	password: string,
	visitor: Visitor,
	now: Date
): Promise<OwnFault | null> {
	const account = await users.read(db, own.id);
	if (account?.secondFactorRequired) return 'required';
	const known = await knowsPassword(db, own, password, visitor, now);
	if (known !== 'right') return known === 'wrong' ? 'wrong_password' : known;
	await db.transaction().execute(async (trx) => {
		await factors.remove(trx, own.id);
		await note(trx, own, 'second_factor_removed', visitor.address);
	});
	return null;
}

/** Ends one of the person's own sessions, or with null all but the present one. Returns how many ended. */
export async function endSessions(
	db: Database,
	own: Own,
	idHash: string | null,
	present: string,
	{ address }: Visitor
): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const ended =
			idHash === null
				? await sessions.endAll(trx, own.id, present)
				: Number(await sessions.end(trx, idHash, own.id));
		if (ended > 0) await note(trx, own, 'sessions_ended', address, { ended });
		return ended;
	});
}

async function note(
	trx: Writer,
	{ id, login }: Own,
	action: AuditAction,
	address: string,
	detail: Record<string, string | number> = {}
): Promise<void> {
	await audit.record(trx, unassigned, {
		actor: `user:${id}`,
		action,
		subject: { user: id, login },
		detail,
		address
	});
}
