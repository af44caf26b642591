import type { Reader, Writer } from './types.ts';

/** The keys that a person's codes are made from, sealed: the one in use, and one shown but not confirmed yet. */
export type Keys = { current: string | null; offered: string | null; latestStep: number | null };

export async function read(db: Reader, user: number): Promise<Keys> {
	const keys = await db
		.selectFrom('users')
		.select(['totp_secret as current', 'totp_pending as offered', 'totp_step as latestStep'])
		.where('id', '=', user)
		.executeTakeFirst();
	return keys ?? { current: null, offered: null, latestStep: null };
}

/** Keeps a new key until the person confirms it by a code. */
export async function offer(trx: Writer, user: number, key: string): Promise<void> {
	await trx.updateTable('users').set({ totp_pending: key }).where('id', '=', user).execute();
}

/** The key offered comes into use; false where it is offered no more. `step` is that of the code that confirmed it. */
export async function confirm(
	trx: Writer,
	user: number,
	key: string,
	step: number
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('users')
		.set({ totp_secret: key, totp_pending: null, totp_step: step })
		.where('id', '=', user)
		.where('totp_pending', '=', key)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Takes the code of a time step; false where that step or a later one has been taken. */
export async function takeStep(trx: Writer, user: number, step: number): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('users')
		.set({ totp_step: step })
		.where('id', '=', user)
		.where((eb) => eb.or([eb('totp_step', 'is', null), eb('totp_step', '<', step)]))
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** The keys of everybody who has any. */
export async function all(db: Reader): Promise<({ user: number } & Omit<Keys, 'latestStep'>)[]> {
	return db
		.selectFrom('users')
		.select(['id as user', 'totp_secret as current', 'totp_pending as offered'])
		.where((eb) => eb.or([eb('totp_secret', 'is not', null), eb('totp_pending', 'is not', null)]))
		.execute();
}

/** Puts the same keys in another form. */
export async function replace(
	trx: Writer,
	user: number,
	{ current, offered }: Omit<Keys, 'latestStep'>
): Promise<void> {
	await trx
		.updateTable('users')
		.set({ totp_secret: current, totp_pending: offered })
		.where('id', '=', user)
		.execute();
}

export async function remove(trx: Writer, user: number): Promise<void> {
	await trx
		.updateTable('users')
		.set({ totp_secret: null, totp_pending: null, totp_step: null })
		.where('id', '=', user)
		.execute();
	await trx.deleteFrom('recovery_codes').where('user_id', '=', user).execute();
}

/** New recovery codes, by their hashes, in place of all older ones. */
export async function replaceRecoveryCodes(
	trx: Writer,
	user: number,
	hashes: readonly string[]
): Promise<void> {
	await trx.deleteFrom('recovery_codes').where('user_id', '=', user).execute();
	const rows = hashes.map((hash) => ({ user_id: user, code_hash: hash, used_at: null }));
	if (rows.length > 0) await trx.insertInto('recovery_codes').values(rows).execute();
}

/** Uses a recovery code up; false where it is none or was used before. */
export async function takeRecoveryCode(
	trx: Writer,
	user: number,
	hash: string,
	now: Date
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('recovery_codes')
		.set({ used_at: now })
		.where('user_id', '=', user)
		.where('code_hash', '=', hash)
		.where('used_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** How many recovery codes are left. */
export async function recoveryCodesLeft(db: Reader, user: number): Promise<number> {
	const { left } = await db
		.selectFrom('recovery_codes')
		.select((eb) => eb.fn.countAll<number>().as('left'))
		.where('user_id', '=', user)
		.where('used_at', 'is', null)
		.executeTakeFirstOrThrow();
	return left;
}
