import { sql, type RawBuilder } from 'kysely';
import type { Area } from '#lib/areas/areas.ts';
import type { Reader, Writer } from './types.ts';

/** A person's word on the areas of a problem; `areas` null where it takes the one before back. */
export type AreaChoice = {
	areas: Area[] | null;
	reason: string | null;
	by: string;
	at: Date;
};

/** The words of an office that a choice is about. */
export type ChoiceSubject = { agencyId: number; clause: string };

/** Writes a choice down; those before it stay. */
export async function record(
	trx: Writer,
	region: string,
	{ agencyId, clause }: ChoiceSubject,
	{ areas, reason, by, at }: AreaChoice
): Promise<void> {
	await trx
		.insertInto('area_choices')
		.values({
			region_id: region,
			agency_id: agencyId,
			clause,
			areas,
			reason,
			chosen_by: by,
			chosen_at: at
		})
		.execute();
}

/** All choices on the same words, oldest first. */
export async function history(
	db: Reader,
	region: string,
	{ agencyId, clause }: ChoiceSubject
): Promise<AreaChoice[]> {
	return db
		.selectFrom('area_choices')
		.select(['areas', 'reason', 'chosen_by as by', 'chosen_at as at'])
		.where('region_id', '=', region)
		.where('agency_id', '=', agencyId)
		.where('clause', '=', clause)
		.orderBy('id')
		.execute();
}

/** What a person's choice that holds tells of itself. */
export type HoldingChoice = { areas: Area[]; reason: string | null; by: string; at: string };

/** Of a query over `problems` and `reports`: the choice that holds; null where the rules' areas stand. */
export const holdingChoice: RawBuilder<HoldingChoice | null> = sql`(
	select case when last.areas is not null then jsonb_build_object('areas', last.areas,
		'reason', last.reason, 'by', last.chosen_by, 'at', last.chosen_at) end
	from area_choices as last
	where last.region_id = problems.region_id and last.agency_id = reports.agency_id
		and last.clause = problems.clause
	order by last.id desc limit 1)`;

/** Of the same: the areas that count, a person's before the rules'. */
export const countingAreas: RawBuilder<string[]> =
	sql`coalesce(${holdingChoice}->'areas', problems.areas)`;

/** Who has chosen in a region, each once. */
export async function actors(db: Reader, region: string): Promise<string[]> {
	const rows = await db
		.selectFrom('area_choices')
		.select('chosen_by')
		.distinct()
		.where('region_id', '=', region)
		.execute();
	return rows.map(({ chosen_by }) => chosen_by);
}
