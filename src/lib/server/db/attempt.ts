import { sql } from 'kysely';
import type { Database, Reader, Writer } from './types.ts';

/**
 * A bucket of failures. It leaks: `limit` failures drain away in `window` seconds. Each failure beyond `limit` closes it, for
 * `delay` seconds at first, twice as long with each further one, at most `longest`.
 */
export type Bucket = {
	key: string;
	limit: number;
	window: number;
	delay: number;
	longest: number;
};

/**
 * Counts one attempt as a failure, before anything is compared, so that however many come at once, no more of them are let
 * through than one after another. Null where it may go on; else the time until which the bucket is closed, and nothing is
 * counted. The bucket's row makes attempts wait for each other.
 */
export async function count(
	db: Database | Writer,
	bucket: Bucket,
	now: Date
): Promise<Date | null> {
	const { key, limit, window, delay, longest } = bucket;
	const elapsed = sql<number>`extract(epoch from ${now}::timestamptz - attempts.at)::float8`;
	const drained = sql<number>`greatest(0, attempts.level - greatest(0, ${elapsed}) * ${limit / window}::float8)`;
	const over = sql<number>`${drained} + 1 - ${limit}::float8`;
	const counted = await sql`
		insert into attempts (key, level, at) values (${key}, 1, ${now}::timestamptz)
		on conflict (key) do update set
			level = ${drained} + 1,
			at = ${now}::timestamptz,
			blocked_until = case when ${over} > 0 then ${now}::timestamptz + interval '1 second'
				* least(${longest}::float8, ${delay}::float8 * power(2, least(30, ${over} - 1))) end
		where attempts.blocked_until is null or attempts.blocked_until <= ${now}::timestamptz
		returning key`.execute(db);
	return counted.rows.length > 0 ? null : ((await closedUntil(db, [key], now)) ?? now);
}

/** Until when the buckets are closed, all together; null where each is open. */
export async function closedUntil(
	db: Reader,
	keys: readonly string[],
	now: Date
): Promise<Date | null> {
	const { until } = await db
		.selectFrom('attempts')
		.select((eb) => eb.fn.max('blocked_until').as('until'))
		.where('key', 'in', keys)
		.where('blocked_until', '>', now)
		.executeTakeFirstOrThrow();
	return until;
}

/** Takes one counted attempt back, which was no failure. */
export async function uncount(db: Database | Writer, key: string): Promise<void> {
	await db
		.updateTable('attempts')
		.set({ level: sql<number>`greatest(0, level - 1)`, blocked_until: null })
		.where('key', '=', key)
		.execute();
}

/** Empties buckets. */
export async function clear(db: Database | Writer, keys: readonly string[]): Promise<void> {
	if (keys.length > 0) await db.deleteFrom('attempts').where('key', 'in', keys).execute();
}

/** Forgets buckets that nothing has been counted in since `before`. */
export async function forget(db: Database | Writer, before: Date): Promise<void> {
	await db.deleteFrom('attempts').where('at', '<', before).execute();
}
