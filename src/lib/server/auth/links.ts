import * as audit from '../db/audit.ts';
import * as places from '../db/familiar-place.ts';
import * as grants from '../db/grant.ts';
import * as links from '../db/one-time-link.ts';
import type { OneTimeLink } from '../db/one-time-link.ts';
import { hold, unassigned } from '../db/region.ts';
import * as sessions from '../db/session.ts';
import type { Database, Reader, Writer } from '../db/types.ts';
import type { LinkPurpose } from '../db/tables/people.ts';
import * as users from '../db/user.ts';
import type { Account } from '../db/user.ts';
import { isLogin, nameOf, normalLogin } from './login.ts';
import { faultOf, hash, type PasswordFault } from './password.ts';
import { hashOf, isToken, newToken } from './secret.ts';

const day = 24 * 60 * 60 * 1000;

/** How long a link can be used, in milliseconds. */
export const lifetimes: Readonly<Record<LinkPurpose, number>> = {
	first_administrator: day,
	invitation: 7 * day,
	password_reset: day
};

/** The path that a link's token is under. */
export const pathOf = (token: string) => `/welcome/${token}`;

/** Makes a link and returns its token, which is shown this once. Older unused links of the person open nothing any more. */
export async function make(
	trx: Writer,
	link: Pick<OneTimeLink, 'purpose' | 'userId'> & { by: number | null },
	now: Date
): Promise<string> {
	const token = newToken();
	const expiresAt = new Date(now.getTime() + lifetimes[link.purpose]);
	await links.create(trx, hashOf(token), { ...link, createdBy: link.by, expiresAt, now });
	return token;
}

/** A link for the first administrator, as long as there is none; else null. */
export async function makeFirst(db: Database, now: Date): Promise<string | null> {
	return db.transaction().execute(async (trx) => {
		await hold(trx, unassigned);
		if (await grants.hasAdministrator(trx)) return null;
		return make(trx, { purpose: 'first_administrator', userId: null, by: null }, now);
	});
}

/** What the bearer of a token may do with it; null where the link cannot be used. The link stays unused. */
export async function open(
	db: Reader,
	token: string,
	now: Date
): Promise<{ purpose: LinkPurpose; user: Account | null } | null> {
	const link = isToken(token) ? await links.read(db, hashOf(token), now) : null;
	if (!link) return null;
	if (link.userId === null)
		return (await grants.hasAdministrator(db)) ? null : { purpose: link.purpose, user: null };
	const user = await users.read(db, link.userId);
	return user && user.disabledAt === null ? { purpose: link.purpose, user } : null;
}

export type Chosen = { login: string; name: string; password: string };
export type ChoiceFault = PasswordFault | 'login' | 'login_taken' | 'name';
export type Accepted =
	| { kind: 'accepted'; user: Account; purpose: LinkPurpose }
	| { kind: 'fault'; fault: ChoiceFault }
	| { kind: 'gone' };

/** The login is taken: nothing of the transaction may stay, so that the link can be used with another one. */
class LoginTaken extends Error {}

/** Uses a link: makes the first administrator, or sets a person's password (and name). Sessions that the person had end. */
export async function accept(
	db: Database,
	token: string,
	chosen: Chosen,
	address: string,
	now: Date
): Promise<Accepted> {
	const opened = await open(db, token, now);
	if (!opened) return { kind: 'gone' };
	const login = opened.user?.login ?? normalLogin(chosen.login);
	const name = nameOf(chosen.name);
	if (!isLogin(login)) return { kind: 'fault', fault: 'login' };
	if (name === null) return { kind: 'fault', fault: 'name' };
	const fault = faultOf(chosen.password, [login, name]);
	if (fault) return { kind: 'fault', fault };
	const passwordHash = await hash(chosen.password);
	try {
		return await db.transaction().execute(async (trx): Promise<Accepted> => {
			if (opened.user === null) await hold(trx, unassigned);
			const link = await links.use(trx, hashOf(token), now);
			if (!link) return { kind: 'gone' };
			if (link.userId === null && (await grants.hasAdministrator(trx))) return { kind: 'gone' };
			const id = link.userId ?? (await firstAdministrator(trx, login, name, now));
			await users.rename(trx, id, name);
			await users.setPassword(trx, id, passwordHash);
			await sessions.endAll(trx, id);
			await places.forget(trx, id);
			await audit.record(trx, unassigned, {
				actor: `user:${id}`,
				action: 'link_used',
				subject: { user: id, login },
				detail: { purpose: link.purpose },
				address
			});
			const user = await users.read(trx, id);
			if (!user) throw new Error(`no user ${id}`);
			return { kind: 'accepted', user, purpose: link.purpose };
		});
	} catch (error) {
		if (error instanceof LoginTaken) return { kind: 'fault', fault: 'login_taken' };
		throw error;
	}
}

async function firstAdministrator(
	trx: Writer,
	login: string,
	name: string,
	now: Date
): Promise<number> {
	const user = await users.create(trx, { login, name }, now);
	if (user === null) throw new LoginTaken();
	const everywhere = { role: 'administrator', region: null, agencyId: null } as const;
	await grants.begin(trx, { ...everywhere, user, by: null, now });
	return user;
}
