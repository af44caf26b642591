import { mayGrant, mayManage, type Access, type Grant } from '../access/access.ts';
import { isOfficeRole } from '../access/roles.ts';
import * as agencies from '../db/agency.ts';
import * as audit from '../db/audit.ts';
import type { AuditAction } from '../db/audit-actions.ts';
import * as grants from '../db/grant.ts';
import * as oneTimeLinks from '../db/one-time-link.ts';
import * as regions from '../db/region.ts';
import * as factors from '../db/second-factor.ts';
import * as sessions from '../db/session.ts';
import type { Database, Writer } from '../db/types.ts';
import * as users from '../db/user.ts';
import type { Account } from '../db/user.ts';
import { regionOfCode } from '../region-of.ts';
import * as links from './links.ts';
import { isLogin, nameOf, normalLogin } from './login.ts';

/** Who changes people's accounts: somebody signed in, from an address; or the command line, which is on the machine itself. */
export type Authority = { access: Access; address: string } | 'cli';

/** Why a change is not made. `denied`: not theirs to make. */
export const peopleFaults = [
	'denied',
	'login',
	'login_taken',
	'name',
	'region',
	'office',
	'everywhere',
	'held_already',
	'own_account',
	'no_factor'
] as const;
export type PeopleFault = (typeof peopleFaults)[number];
export type Fault = { fault: PeopleFault };

type GrantWanted = Omit<Grant, 'id'>;

const idOf = (by: Authority) => (by === 'cli' ? null : by.access.user.id);

/** Invites a person with a first grant; returns the token of the invitation. */
export async function invite(
	db: Database,
	by: Authority,
	person: { login: string; name: string },
	wanted: GrantWanted,
	now: Date
): Promise<{ token: string; user: number } | Fault> {
	const login = normalLogin(person.login);
	const name = nameOf(person.name);
	if (!isLogin(login)) return { fault: 'login' };
	if (name === null) return { fault: 'name' };
	return changing(db, async (trx) => {
		await checkGrant(trx, by, wanted);
		const user = await users.create(trx, { login, name }, now);
		if (user === null) return refuse('login_taken');
		await grants.begin(trx, { ...wanted, user, by: idOf(by), now });
		await note(
			trx,
			by,
			'invited',
			{ id: user, login },
			{ name, ...wordsOf(wanted) },
			wanted.region
		);
		return {
			user,
			token: await links.make(trx, { purpose: 'invitation', userId: user, by: idOf(by) }, now)
		};
	});
}

/** A link by which a person, not oneself, chooses a new password; an invitation that was not used is made anew. Returns its token. */
export async function resetLink(
	db: Database,
	by: Authority,
	id: number,
	now: Date
): Promise<{ token: string } | Fault> {
	return changing(db, async (trx) => {
		const user = await managed(trx, by, id);
		if (id === idOf(by)) return refuse('own_account');
		if (user.disabledAt !== null) return refuse('denied');
		const purpose = user.hasPassword ? 'password_reset' : 'invitation';
		await note(trx, by, 'link_made', user, { purpose });
		return { token: await links.make(trx, { purpose, userId: id, by: idOf(by) }, now) };
	});
}

/** A second factor is required of a person, or no longer. Whoever lacks it then sets it up at the next sign-in. */
export async function requireSecondFactor(
	db: Database,
	by: Authority,
	id: number,
	required: boolean
): Promise<Fault | null> {
	return changing(db, async (trx) => {
		const user = await managed(trx, by, id);
		if (required && id === idOf(by) && !user.hasSecondFactor) return refuse('no_factor');
		await users.requireSecondFactor(trx, id, required);
		if (required && !user.hasSecondFactor) await sessions.endAll(trx, id);
		await note(trx, by, 'second_factor_required', user, { required: Number(required) });
		return null;
	});
}

/** Takes a person's second factor away, who has lost it; their sessions end. */
export async function resetSecondFactor(
	db: Database,
	by: Authority,
	id: number
): Promise<Fault | null> {
	return changing(db, async (trx) => {
		const user = await managed(trx, by, id);
		if (id === idOf(by)) return refuse('own_account');
		await factors.remove(trx, id);
		await sessions.endAll(trx, id);
		await note(trx, by, 'second_factor_reset', user, {});
		return null;
	});
}

/** Keeps a person out, or lets them in again. Nobody does so to themselves, so that an administrator is left. */
export async function disable(
	db: Database,
	by: Authority,
	id: number,
	disabled: boolean,
	now: Date
): Promise<Fault | null> {
	return changing(db, async (trx) => {
		const user = await managed(trx, by, id);
		if (id === idOf(by)) return refuse('own_account');
		await users.disable(trx, id, disabled ? now : null);
		await sessions.endAll(trx, id);
		await oneTimeLinks.withdraw(trx, id);
		await note(trx, by, disabled ? 'disabled' : 'enabled', user, {});
		return null;
	});
}

/** Ends all sessions of a person; of one's own there is another way, which leaves the present one. */
export async function endSessions(db: Database, by: Authority, id: number): Promise<Fault | null> {
	return changing(db, async (trx) => {
		const user = await managed(trx, by, id);
		if (id === idOf(by)) return refuse('own_account');
		const ended = await sessions.endAll(trx, id);
		await note(trx, by, 'sessions_ended', user, { ended });
		return null;
	});
}

/** Gives a grant. Links that others made for the person open nothing any more: they may not have this much to give. */
export async function addGrant(
	db: Database,
	by: Authority,
	id: number,
	wanted: GrantWanted,
	now: Date
): Promise<Fault | null> {
	return changing(db, async (trx) => {
		await checkGrant(trx, by, wanted);
		const user = await users.read(trx, id);
		if (!user) return refuse('denied');
		const made = await grants.begin(trx, { ...wanted, user: id, by: idOf(by), now });
		if (made === null) return refuse('held_already');
		await oneTimeLinks.withdrawOthers(trx, id, idOf(by));
		await note(trx, by, 'grant_begun', user, { grant: made, ...wordsOf(wanted) }, wanted.region);
		return null;
	});
}

/** Ends a grant. Nobody ends a grant of their own, so that an administrator is left. */
export async function endGrant(
	db: Database,
	by: Authority,
	id: number,
	grant: number,
	now: Date
): Promise<Fault | null> {
	return changing(db, async (trx) => {
		const user = await users.read(trx, id);
		const ended = await grants.end(trx, id, grant, now);
		if (!user || !ended || (by !== 'cli' && !mayGrant(by.access, ended))) return refuse('denied');
		if (id === idOf(by)) return refuse('own_account');
		await note(trx, by, 'grant_ended', user, { grant, ...wordsOf(ended) }, ended.region);
		return null;
	});
}

const wordsOf = ({ role, region, agencyId }: GrantWanted) => ({ role, region, agency: agencyId });

/** A change that is not made: its transaction ends without a trace. */
class Refused extends Error {
	readonly fault: PeopleFault;
	constructor(fault: PeopleFault) {
		super(fault);
		this.fault = fault;
	}
}

function refuse(fault: PeopleFault): never {
	throw new Refused(fault);
}

async function changing<T>(db: Database, change: (trx: Writer) => Promise<T>): Promise<T | Fault> {
	try {
		return await db.transaction().execute(change);
	} catch (error) {
		if (error instanceof Refused) return { fault: error.fault };
		throw error;
	}
}

/** The account, where it is theirs to change. An account that is not there is refused in the same words. */
async function managed(trx: Writer, by: Authority, id: number): Promise<Account> {
	const user = await users.read(trx, id);
	if (!user || (by !== 'cli' && !mayManage(by.access, await grants.held(trx, id))))
		return refuse('denied');
	return user;
}

/** Whether the grant makes sense and is theirs to give; its region is registered where it is new. */
async function checkGrant(trx: Writer, by: Authority, wanted: GrantWanted): Promise<void> {
	const { role, region, agencyId } = wanted;
	if (by !== 'cli' && !mayGrant(by.access, wanted)) return refuse('denied');
	if (region === null) return role === 'administrator' ? undefined : refuse('everywhere');
	if (isOfficeRole(role) !== (agencyId !== null)) return refuse('office');
	if (!(await regions.read(trx, region))) {
		const known = regionOfCode(region);
		if (!known) return refuse('region');
		await regions.ensure(trx, known);
	}
	if (agencyId !== null && !(await agencies.read(trx, region, agencyId))) return refuse('office');
}

async function note(
	trx: Writer,
	by: Authority,
	action: AuditAction,
	{ id, login }: { id: number; login: string },
	detail: Record<string, string | number | null>,
	region: string | null = null
): Promise<void> {
	await audit.record(trx, region ?? regions.unassigned, {
		actor: by === 'cli' ? 'cli' : `user:${by.access.user.id}`,
		action,
		subject: { user: id, login },
		detail,
		address: by === 'cli' ? null : by.address
	});
}
