import type { Grant } from '../access/access.ts';
import type { Reader, Writer } from './types.ts';

export type NewGrant = Omit<Grant, 'id'> & { user: number; by: number | null; now: Date };

/** A grant in words: the names of its region and office. */
export type NamedGrant = Grant & {
	userId: number;
	regionName: string | null;
	agencyName: string | null;
};

const columns = ['grants.id', 'grants.role', 'grants.region_id as region'] as const;

/** What one person holds now. */
export async function held(db: Reader, user: number): Promise<Grant[]> {
	return db
		.selectFrom('grants')
		.select([...columns, 'grants.agency_id as agencyId'])
		.where('user_id', '=', user)
		.where('ended_at', 'is', null)
		.orderBy('id')
		.execute();
}

/** What everybody holds now, with names. */
export async function list(db: Reader): Promise<NamedGrant[]> {
	return db
		.selectFrom('grants')
		.leftJoin('regions', 'regions.code', 'grants.region_id')
		.leftJoin('agency_names as office', (join) =>
			join
				.onRef('office.region_id', '=', 'grants.region_id')
				.onRef('office.agency_id', '=', 'grants.agency_id')
				.on('office.kind', '=', 'current')
		)
		.select([
			...columns,
			'grants.agency_id as agencyId',
			'grants.user_id as userId',
			'regions.full_name as regionName',
			'office.name as agencyName'
		])
		.where('grants.ended_at', 'is', null)
		.orderBy('grants.id')
		.execute();
}

/** Gives a grant; null where the person holds the very same one already. */
export async function begin(trx: Writer, grant: NewGrant): Promise<number | null> {
	const made = await trx
		.insertInto('grants')
		.values({
			user_id: grant.user,
			role: grant.role,
			region_id: grant.region,
			agency_id: grant.agencyId,
			created_by: grant.by,
			created_at: grant.now
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	return made?.id ?? null;
}

/** Ends a grant of a person and returns it; null where they hold none of that id. */
export async function end(trx: Writer, user: number, id: number, now: Date): Promise<Grant | null> {
	const ended = await trx
		.updateTable('grants')
		.set({ ended_at: now })
		.where('id', '=', id)
		.where('user_id', '=', user)
		.where('ended_at', 'is', null)
		.returning(['id', 'role', 'region_id as region', 'agency_id as agencyId'])
		.executeTakeFirst();
	return ended ?? null;
}

/** Whether somebody administers everything and can sign in. */
export async function hasAdministrator(db: Reader): Promise<boolean> {
	const found = await db
		.selectFrom('grants')
		.innerJoin('users', 'users.id', 'grants.user_id')
		.select('grants.id')
		.where('grants.role', '=', 'administrator')
		.where('grants.region_id', 'is', null)
		.where('grants.ended_at', 'is', null)
		.where('users.disabled_at', 'is', null)
		.where('users.password_hash', 'is not', null)
		.limit(1)
		.executeTakeFirst();
	return found !== undefined;
}

/** The region that lies directly above each one, by code. */
export async function parents(db: Reader): Promise<{ code: string; parent: string | null }[]> {
	return db.selectFrom('regions').select(['code', 'parent']).execute();
}
