import type { Database, Reader, Writer } from './types.ts';

/** Where a person has signed in from: a browser, by the hash of its cookie, or an address. */
export type Place = { kind: 'device' | 'address'; key: string };

/** Which of these places a person has signed in from since `since`. */
export async function known(
	db: Reader,
	user: number,
	places: readonly Place[],
	since: Date
): Promise<Place[]> {
	const rows = await db
		.selectFrom('familiar_places')
		.select(['kind', 'key'])
		.where('user_id', '=', user)
		.where('seen_at', '>=', since)
		.where(
			'key',
			'in',
			places.map(({ key }) => key)
		)
		.execute();
	return places.filter(({ kind, key }) => rows.some((row) => row.kind === kind && row.key === key));
}

export async function remember(
	db: Database | Writer,
	user: number,
	places: readonly Place[],
	now: Date
): Promise<void> {
	await db
		.insertInto('familiar_places')
		.values(places.map(({ kind, key }) => ({ user_id: user, kind, key, seen_at: now })))
		.onConflict((conflict) =>
			conflict.columns(['user_id', 'kind', 'key']).doUpdateSet({ seen_at: now })
		)
		.execute();
}

/** Every place of a person is a stranger's again, as after a reset of the password. */
export async function forget(db: Database | Writer, user: number): Promise<void> {
	await db.deleteFrom('familiar_places').where('user_id', '=', user).execute();
}
