import { sql } from 'kysely';
import type { Reform } from '#lib/register/reform.ts';
import type { Reader, Writer } from './types.ts';

export type RegisteredReform = Reform & {
	/** Where an office came from or went to with a move, by code and by name. */
	otherRegion: string | null;
	otherRegionName: string | null;
	/** The name that an office bore up to a rename; null where the register does not have it. */
	formerName: string | null;
};
export type NewReform = Omit<RegisteredReform, 'id' | 'otherRegionName' | 'formerName'>;

/** The reforms of a region in the order in which they took effect. */
export async function list(db: Reader, region: string): Promise<RegisteredReform[]> {
	const reforms = await db
		.selectFrom('reforms')
		.select([
			'id',
			'kind',
			'on_date as on',
			'first_year as firstYear',
			'basis',
			'note',
			'other_region as otherRegion'
		])
		.select((eb) => [
			eb
				.selectFrom('regions')
				.select('regions.full_name')
				.whereRef('regions.code', '=', 'reforms.other_region')
				.as('otherRegionName'),
			eb
				.selectFrom('reform_members as member')
				.innerJoin('agency_names as former', (join) =>
					join
						.onRef('former.region_id', '=', 'member.region_id')
						.onRef('former.agency_id', '=', 'member.agency_id')
				)
				.select('former.name')
				.whereRef('member.region_id', '=', 'reforms.region_id')
				.whereRef('member.reform_id', '=', 'reforms.id')
				.where('member.side', '=', 'before')
				.where('reforms.kind', '=', 'rename')
				.where('former.kind', '=', 'former')
				.where(sql<boolean>`former.valid_to = reforms.first_year - 1`)
				.orderBy('former.id')
				.limit(1)
				.as('formerName')
		])
		.where('region_id', '=', region)
		.orderBy('first_year')
		.orderBy('on_date')
		.orderBy('id')
		.execute();
	if (reforms.length === 0) return [];
	const members = await db
		.selectFrom('reform_members')
		.select(['reform_id', 'agency_id', 'side'])
		.where('region_id', '=', region)
		.orderBy('agency_id')
		.execute();
	const idsOf = (reform: number, side: 'before' | 'after') =>
		members
			.filter((member) => member.reform_id === reform && member.side === side)
			.map((member) => member.agency_id);
	return reforms.map((reform) => ({
		...reform,
		before: idsOf(reform.id, 'before'),
		after: idsOf(reform.id, 'after')
	}));
}

/** Writes a reform down with its sides, and returns its id. */
export async function record(trx: Writer, region: string, reform: NewReform): Promise<number> {
	const { id } = await trx
		.insertInto('reforms')
		.values({
			region_id: region,
			kind: reform.kind,
			on_date: reform.on,
			first_year: reform.firstYear,
			basis: reform.basis,
			note: reform.note,
			other_region: reform.otherRegion
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const sides = (['before', 'after'] as const).flatMap((side) =>
		reform[side].map((agency) => ({ region_id: region, reform_id: id, agency_id: agency, side }))
	);
	await trx.insertInto('reform_members').values(sides).execute();
	return id;
}
