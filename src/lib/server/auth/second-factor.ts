import * as audit from '../db/audit.ts';
import { unassigned } from '../db/region.ts';
import * as factors from '../db/second-factor.ts';
import * as sessions from '../db/session.ts';
import type { Database } from '../db/types.ts';
import { failed } from '../operations/log.ts';
import { enter, type Entering } from './enter.ts';
import { admit, bucketsOf, forgive, type Visitor } from './limits.ts';
import { isSealed, open, seal } from './sealing.ts';
import { sealingKey } from './sealing-key.ts';
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

const about = (user: number) => `second factor of user:${user}`;
const sealed = (key: string, user: number) => seal(key, about(user), sealingKey());

/** The key of a person's codes; null, and told in the log, where it was sealed with another key than this machine's. */
function opened(held: string, user: number): string | null {
	const key = open(held, about(user), sealingKey());
	if (key === null)
		failed('动态口令的密钥打不开', new Error(`密钥文件与数据库不相配（用户 ${user}）`));
	return key;
}

/**
 * Seals the keys that earlier versions of the program kept bare, and sees to it that there is a key to seal with. Returns how many
 * people had such.
 * @throws as `sealingKey`
 */
export async function sealHeldKeys(db: Database): Promise<number> {
	const key = sealingKey();
	const held = await factors.all(db);
	const bare = held.filter((keys) =>
		[keys.current, keys.offered].some((key) => key !== null && !isSealed(key))
	);
	if (bare.length === 0) return 0;
	await db.transaction().execute(async (trx) => {
		for (const { user, current, offered } of bare) {
			const sealedNow = (text: string | null) =>
				text === null || isSealed(text) ? text : seal(text, about(user), key);
			await factors.replace(trx, user, {
				current: sealedNow(current),
				offered: sealedNow(offered)
			});
		}
	});
	return bare.length;
}

async function take(db: Database, user: number, code: string, now: Date): Promise<boolean> {
	const { current, latestStep } = await factors.read(db, user);
	if (current === null) return false;
	const key = opened(current, user);
	const step = key === null ? null : stepOf(key, code, latestStep, now);
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
	const held = offered === null ? null : opened(offered, id);
	const key = held ?? newKey();
	if (held === null)
		await db.transaction().execute((trx) => factors.offer(trx, id, sealed(key, id)));
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
	const key = offered === null ? null : opened(offered, id);
	const step = key === null ? null : stepOf(key, code, null, now);
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
