import type { Reader, Writer } from './types.ts';
import type { LinkPurpose } from './tables/people.ts';

/** A link by the hash of its token; the token itself is shown once, to whoever made it. */
export type OneTimeLink = {
	purpose: LinkPurpose;
	/** Whose account it opens; null for the first administrator, who has none yet. */
	userId: number | null;
	expiresAt: Date;
};

const columns = ['purpose', 'user_id as userId', 'expires_at as expiresAt'] as const;

/** A new link; older unused ones for the same person, or for the first administrator, open nothing any more. */
export async function create(
	trx: Writer,
	tokenHash: string,
	link: OneTimeLink & { createdBy: number | null; now: Date }
): Promise<void> {
	await withdraw(trx, link.userId);
	await trx
		.insertInto('one_time_links')
		.values({
			token_hash: tokenHash,
			purpose: link.purpose,
			user_id: link.userId,
			created_by: link.createdBy,
			created_at: link.now,
			expires_at: link.expiresAt,
			used_at: null
		})
		.execute();
}

/** Takes back a person's unused links; null: those for the first administrator. */
export async function withdraw(trx: Writer, user: number | null): Promise<void> {
	const unused = trx.deleteFrom('one_time_links').where('used_at', 'is', null);
	await (
		user === null ? unused.where('user_id', 'is', null) : unused.where('user_id', '=', user)
	).execute();
}

/** Takes back a person's unused links, but for those that one user made, or the command line. */
export async function withdrawOthers(trx: Writer, user: number, but: number | null): Promise<void> {
	const made = trx
		.deleteFrom('one_time_links')
		.where('user_id', '=', user)
		.where('used_at', 'is', null)
		.where('created_by', 'is not', null);
	await (but === null ? made : made.where('created_by', '<>', but)).execute();
}

/** A link that can still be used; null where it was used, expired, taken back or never made. */
export async function read(db: Reader, tokenHash: string, now: Date): Promise<OneTimeLink | null> {
	const link = await db
		.selectFrom('one_time_links')
		.select(columns)
		.where('token_hash', '=', tokenHash)
		.where('used_at', 'is', null)
		.where('expires_at', '>', now)
		.executeTakeFirst();
	return link ?? null;
}

/**
 * Uses a link up and returns it; null where it cannot be used. Of several who try at once the first to commit has it: the
 * others wait on its row, and then find it used.
 */
export async function use(trx: Writer, tokenHash: string, now: Date): Promise<OneTimeLink | null> {
	const link = await trx
		.updateTable('one_time_links')
		.set({ used_at: now })
		.where('token_hash', '=', tokenHash)
		.where('used_at', 'is', null)
		.where('expires_at', '>', now)
		.returning(columns)
		.executeTakeFirst();
	return link ?? null;
}

/** Whether an unused invitation or reset of a person is under way, and until when. */
export async function pending(
	db: Reader,
	now: Date
): Promise<{ userId: number; expiresAt: Date }[]> {
	const links = await db
		.selectFrom('one_time_links')
		.select(['user_id as userId', 'expires_at as expiresAt'])
		.where('used_at', 'is', null)
		.where('expires_at', '>', now)
		.execute();
	return links.flatMap(({ userId, expiresAt }) => (userId === null ? [] : [{ userId, expiresAt }]));
}
