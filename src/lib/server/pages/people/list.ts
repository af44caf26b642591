import { mayEverywhere, mayGrant, type Access } from '../../access/access.ts';
import * as grants from '../../db/grant.ts';
import type { NamedGrant } from '../../db/grant.ts';
import * as links from '../../db/one-time-link.ts';
import type { Reader } from '../../db/types.ts';
import * as users from '../../db/user.ts';
import type { Account } from '../../db/user.ts';

export const personStates = ['active', 'invited', 'expired', 'disabled'] as const;
/** `expired`: invited, and the link can no longer be used. */
export type PersonState = (typeof personStates)[number];

export type PersonRow = {
	id: number;
	login: string;
	name: string;
	state: PersonState;
	hasSecondFactor: boolean;
	secondFactorRequired: boolean;
	/** Those that the reader may see: in the regions where they manage people. */
	grants: NamedGrant[];
	/** Whether the person holds more than that: then their account is not the reader's to change. */
	holdsMore: boolean;
};

/** The people whom somebody manages: who holds anything in their regions; for administrators of everything all. By login. */
export async function peopleOf(db: Reader, access: Access, now: Date): Promise<PersonRow[]> {
	const [accounts, held, pending] = await Promise.all([
		users.list(db),
		grants.list(db),
		links.pending(db, now)
	]);
	const everything = mayEverywhere(access, 'manage_people');
	const linked = new Set(pending.map(({ userId }) => userId));
	return accounts.flatMap((account) => {
		const all = held.filter(({ userId }) => userId === account.id);
		const seen = all.filter((grant) => mayGrant(access, grant));
		if (seen.length === 0 && !everything) return [];
		const { id, login, name, hasSecondFactor, secondFactorRequired } = account;
		const state = stateOf(account, linked);
		const holdsMore = seen.length < all.length;
		return [
			{ id, login, name, state, hasSecondFactor, secondFactorRequired, grants: seen, holdsMore }
		];
	});
}

function stateOf(account: Account, linked: ReadonlySet<number>): PersonState {
	if (account.disabledAt !== null) return 'disabled';
	if (account.hasPassword) return 'active';
	return linked.has(account.id) ? 'invited' : 'expired';
}

/** One of the people whom somebody manages; null for all others. */
export async function personOf(
	db: Reader,
	access: Access,
	id: number,
	now: Date
): Promise<PersonRow | null> {
	return (await peopleOf(db, access, now)).find((person) => person.id === id) ?? null;
}

/** Whether words mean a person: by login or name, or by where they hold something. */
export function isMeant({ login, name, grants: held }: PersonRow, words: string): boolean {
	const places = held.flatMap(({ regionName, agencyName }) => [regionName, agencyName]);
	return [login, name, ...places].some((text) => text?.toLowerCase().includes(words.toLowerCase()));
}
