import * as audit from '../db/audit.ts';
import { unassigned } from '../db/region.ts';
import * as factors from '../db/second-factor.ts';
import * as sessions from '../db/session.ts';
import type { Database } from '../db/types.ts';
import { enter, type Entering } from './enter.ts';
import { admit, bucketsOf, forgive, type Visitor } from './limits.ts';
import { hashOf } from './secret.ts';
import type { SignIn } from './sign-in.ts';
import { newKey, newRecoveryCodes, normalRecoveryCode, shown, stepOf } from './totp.ts';

/** Signs in a person who has shown the password, by a code of the app or a recovery code. Each is taken once. */
export async function enterCode(
	db: Database,
	user: Entering,
	code: string,
	visitor: Visitor,
	now: Date,
	before: string
): Promise<SignIn> {
	const who = { login: user.login, user: user.id };
	const buckets = await bucketsOf(db, 'code', who, visitor, now);
	const until = await admit(db, buckets, now);
	if (until !== null) return { kind: 'too_many', until };
	if (!(await take(db, user.id, code, now))) return { kind: 'refused' };
	await forgive(db, buckets);
	return {
		kind: 'entered',
		entry: await enter(db, user, visitor, now, { awaiting: null, before })
	};
}

async function take(db: Database, user: number, code: string, now: Date): Promise<boolean> {
	const { current, latestStep } = await factors.read(db, user);
	if (current === null) return false;
	const step = stepOf(current, code, latestStep, now);
	const recovery = normalRecoveryCode(code);
	return db.transaction().execute(async (trx) => {
		if (step !== null) return factors.takeStep(trx, user, step);
		if (recovery === null) return false;
		return factors.takeRecoveryCode(trx, user, hashOf(recovery), now);
	});
}

/** The key to set a second factor up with: the one offered before, so that opening the page again changes nothing, or a new one. */
export async function offerKey(
	db: Database,
	{ id, login }: Pick<Entering, 'id' | 'login'>
): Promise<{ svg: string; text: string }> {
	const { offered } = await factors.read(db, id);
	const key = offered ?? newKey();
	if (offered === null) await db.transaction().execute((trx) => factors.offer(trx, id, key));
	return shown(key, login);
}

/**
 * Sets the second factor up where the code is one of the key offered, and ends all the person's sessions, which were begun
 * without it. Returns the recovery codes, which are shown this once; null where the code is wrong.
 */
export async function confirmKey(
	db: Database,
	{ id, login }: Pick<Entering, 'id' | 'login'>,
	code: string,
	address: string,
	now: Date
): Promise<string[] | null> {
	const { offered } = await factors.read(db, id);
	const step = offered === null ? null : stepOf(offered, code, null, now);
	if (offered === null || step === null) return null;
	const codes = newRecoveryCodes();
	return db.transaction().execute(async (trx) => {
		if (!(await factors.confirm(trx, id, offered, step))) return null;
		await factors.replaceRecoveryCodes(trx, id, codes.map(hashOf));
		await sessions.endAll(trx, id);
		await audit.record(trx, unassigned, {
			actor: `user:${id}`,
			action: 'second_factor_set_up',
			subject: { user: id, login },
			address
		});
		return codes;
	});
}

/** Recovery codes anew; the older ones open nothing any more. */
export async function renewRecoveryCodes(
	db: Database,
	{ id, login }: Pick<Entering, 'id' | 'login'>,
	address: string
): Promise<string[]> {
	const codes = newRecoveryCodes();
	await db.transaction().execute(async (trx) => {
		await factors.replaceRecoveryCodes(trx, id, codes.map(hashOf));
		await audit.record(trx, unassigned, {
			actor: `user:${id}`,
			action: 'recovery_codes_renewed',
			subject: { user: id, login },
			address
		});
	});
	return codes;
}
