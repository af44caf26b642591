import { sql } from 'kysely';
import type { Reader, Writer } from './types.ts';

/** A person's account, without its secrets. */
export type Account = {
	id: number;
	/** Signs in with it; upper and lower case are the same. */
	login: string;
	name: string;
	/** False until the person has used the invitation. */
	hasPassword: boolean;
	hasSecondFactor: boolean;
	secondFactorRequired: boolean;
	disabledAt: Date | null;
	createdAt: Date;
};

/** An account with the hash of its password, for checking it. */
export type AccountWithPassword = Account & { passwordHash: string | null };

function accounts(db: Reader) {
	return db
		.selectFrom('users')
		.select([
			'id',
			'login',
			'name',
			'password_hash as passwordHash',
			'totp_required as secondFactorRequired',
			'disabled_at as disabledAt',
			'created_at as createdAt',
			sql<boolean>`password_hash is not null`.as('hasPassword'),
			sql<boolean>`totp_secret is not null`.as('hasSecondFactor')
		]);
}

function withoutSecret({ passwordHash, ...account }: AccountWithPassword): Account {
	void passwordHash;
	return account;
}

/** All accounts in the order of their logins. */
export async function list(db: Reader): Promise<Account[]> {
	return (await accounts(db).orderBy('login').execute()).map(withoutSecret);
}

export async function read(db: Reader, id: number): Promise<Account | null> {
	const account = await accounts(db).where('id', '=', id).executeTakeFirst();
	return account ? withoutSecret(account) : null;
}

/** The account that a login means; null where nobody has it. */
export async function find(db: Reader, login: string): Promise<AccountWithPassword | null> {
	const account = await accounts(db)
		.where(sql`lower(login)`, '=', sql`lower(${login}::text)`)
		.executeTakeFirst();
	return account ?? null;
}

/** The hash of a person's own password; null where none is set. */
export async function passwordHash(db: Reader, id: number): Promise<string | null> {
	const account = await accounts(db).where('id', '=', id).executeTakeFirst();
	return account?.passwordHash ?? null;
}

/** Adds an account without a password. Null where another one has the login, at the same moment too. */
export async function create(
	trx: Writer,
	{ login, name }: Pick<Account, 'login' | 'name'>,
	now: Date
): Promise<number | null> {
	const made = await trx
		.insertInto('users')
		.values({ login, name, created_at: now })
		.onConflict((conflict) => conflict.expression(sql`lower(login)`).doNothing())
		.returning('id')
		.executeTakeFirst();
	return made?.id ?? null;
}

export async function setPassword(trx: Writer, id: number, hash: string): Promise<void> {
	await trx.updateTable('users').set({ password_hash: hash }).where('id', '=', id).execute();
}

export async function rename(trx: Writer, id: number, name: string): Promise<void> {
	await trx.updateTable('users').set({ name }).where('id', '=', id).execute();
}

/** Keeps a person out from a moment on; null lets them in again. */
export async function disable(trx: Writer, id: number, at: Date | null): Promise<void> {
	await trx.updateTable('users').set({ disabled_at: at }).where('id', '=', id).execute();
}

export async function requireSecondFactor(
	trx: Writer,
	id: number,
	required: boolean
): Promise<void> {
	await trx.updateTable('users').set({ totp_required: required }).where('id', '=', id).execute();
}

/** Whether anybody can sign in at all. */
export async function anyone(db: Reader): Promise<boolean> {
	const found = await db
		.selectFrom('users')
		.select('id')
		.where('password_hash', 'is not', null)
		.where('disabled_at', 'is', null)
		.limit(1)
		.executeTakeFirst();
	return found !== undefined;
}
