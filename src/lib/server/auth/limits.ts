import * as attempts from '../db/attempt.ts';
import type { Bucket } from '../db/attempt.ts';
import * as places from '../db/familiar-place.ts';
import type { Place } from '../db/familiar-place.ts';
import type { Database } from '../db/types.ts';
import { networkOf } from './network.ts';
import { hashOf } from './secret.ts';

/** Where a request comes from. */
export type Visitor = {
	address: string;
	/** What the browser says that it is. */
	agent: string;
	/** The browser's own cookie, which outlives its sessions. */
	device: string | null;
};

/** What is guessed: a password, or the code of a second factor. */
export type Guessed = 'password' | 'code';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** A place is known for as long after its last sign-in. */
const knownFor = 90 * day * 1000;

/**
 * How many failures each bucket takes before it closes, and for how long (seconds).
 *
 * Nobody can lock another person out: attempts are counted in different buckets by where they come from.
 * - From a browser where the person has signed in before (its cookie is known), only that browser's own failures count.
 * - From an address where they have signed in before, only failures for that login from that address count.
 * - From anywhere else, failures count three times over: for the login from that address, for the address whatever the login,
 *   and for the login from all strange places together. The last stops guessing from many addresses; while it is closed,
 *   the owner still gets in from a place of their own.
 * One who shares the owner's address can close the second for a quarter of an hour at most, and never the first.
 */
const rules = {
	device: { limit: 10, window: 2 * hour, delay: 2, longest: 15 * minute },
	pair: { limit: 5, window: hour, delay: 2, longest: 15 * minute },
	address: { limit: 30, window: hour, delay: 4, longest: hour },
	strangers: { limit: 50, window: day, delay: minute, longest: 6 * hour }
} as const;

/** The code has six digits, three of which are right at a time: fewer guesses by strangers, who know the password by then. */
const codeRules = { ...rules, strangers: { ...rules.strangers, limit: 20 } };

const rulesOf: Readonly<Record<Guessed, typeof rules | typeof codeRules>> = {
	password: rules,
	code: codeRules
};

/** The places that a visitor's request shows. */
export function placesOf({ address, device }: Visitor): Place[] {
	const here: Place = { kind: 'address', key: networkOf(address) };
	return device === null ? [here] : [{ kind: 'device', key: hashOf(device) }, here];
}

/** Buckets in which an attempt counts. `user` is null where nobody has the login; the same work is done then. */
export async function bucketsOf(
	db: Database,
	guessed: Guessed,
	{ login, user }: { login: string; user: number | null },
	visitor: Visitor,
	now: Date
): Promise<Bucket[]> {
	const since = new Date(now.getTime() - knownFor);
	const known = await places.known(db, user ?? 0, placesOf(visitor), since);
	const who = hashOf(login.toLowerCase());
	const where = networkOf(visitor.address);
	const own = rulesOf[guessed];
	const device = known.find(({ kind }) => kind === 'device');
	if (device) return [{ key: `${guessed} device ${who} ${device.key}`, ...own.device }];
	const pair = { key: `${guessed} pair ${who} ${where}`, ...own.pair };
	if (known.length > 0) return [pair];
	return [
		pair,
		{ key: `${guessed} address ${where}`, ...own.address },
		{ key: `${guessed} strangers ${who}`, ...own.strangers }
	];
}

/**
 * Counts an attempt in all its buckets. Null where it may go on; else until when one is closed, and it counts in none: a closed
 * bucket costs one reading, and neither a password's hash nor a row.
 */
export async function admit(
	db: Database,
	buckets: readonly Bucket[],
	now: Date
): Promise<Date | null> {
	const keys = buckets.map(({ key }) => key);
	const closed = await attempts.closedUntil(db, keys, now);
	if (closed !== null) return closed;
	for (const [index, bucket] of buckets.entries()) {
		const until = await attempts.count(db, bucket, now);
		if (until === null) continue;
		for (const key of keys.slice(0, index)) await attempts.uncount(db, key);
		return until;
	}
	return null;
}

/** The attempt was right: its own place starts afresh, and the buckets shared with others count it no more. */
export async function forgive(db: Database, [own, ...shared]: readonly Bucket[]): Promise<void> {
	if (own) await attempts.clear(db, [own.key]);
	for (const { key } of shared) await attempts.uncount(db, key);
}
