import type { Tier } from '#lib/campaign/due.ts';
import { statusOfReport, type DraftKey } from './draft.ts';
import type { Reader, Writer } from './types.ts';

/** A report year opened in a region, with its deadlines; `closedAt` is null until it is closed. */
export type Campaign = {
	year: number;
	openedBy: string;
	openedAt: Date;
	closedAt: Date | null;
	tiers: Tier[];
};

/** Who does something, and when. */
export type Deed = { by: string; at: Date };

export type Exclusion = { year: number; agencyId: number; reason: string; by: string; at: Date };

/** An office's signed word that no application came. It is no report: that is owed all the same. */
export type NilReturn = { agencyId: number; signedBy: string; signedOn: string; enteredBy: string };

/** The report years of a region that were opened, and when each was closed. */
export async function byYear(
	db: Reader,
	region: string
): Promise<Map<number, Pick<Campaign, 'closedAt'>>> {
	const rows = await db
		.selectFrom('campaigns')
		.select(['year', 'closed_at as closedAt'])
		.where('region_id', '=', region)
		.execute();
	return new Map(rows.map(({ year, closedAt }) => [year, { closedAt }]));
}

/** The report years for which an office signed that no application came. */
export async function nilYears(db: Reader, region: string, agencyId: number): Promise<Set<number>> {
	const rows = await db
		.selectFrom('nil_returns')
		.select('year')
		.where('region_id', '=', region)
		.where('agency_id', '=', agencyId)
		.execute();
	return new Set(rows.map(({ year }) => year));
}

/** The report years opened in a region, oldest first. */
export async function years(db: Reader, region: string): Promise<number[]> {
	const rows = await db
		.selectFrom('campaigns')
		.select('year')
		.where('region_id', '=', region)
		.orderBy('year')
		.execute();
	return rows.map(({ year }) => year);
}

export async function read(db: Reader, region: string, year: number): Promise<Campaign | null> {
	const campaign = await db
		.selectFrom('campaigns')
		.select(['year', 'opened_by as openedBy', 'opened_at as openedAt', 'closed_at as closedAt'])
		.where('region_id', '=', region)
		.where('year', '=', year)
		.executeTakeFirst();
	return campaign ? { ...campaign, tiers: (await tiersByYear(db, region)).get(year) ?? [] } : null;
}

/** The deadlines of every campaign of a region. */
export async function tiersByYear(db: Reader, region: string): Promise<Map<number, Tier[]>> {
	const rows = await db
		.selectFrom('campaign_deadlines')
		.select(['year', 'kind', 'agency_id as agencyId', 'due_on as dueOn'])
		.where('region_id', '=', region)
		.orderBy('id')
		.execute();
	return Map.groupBy(rows, ({ year }) => year) as Map<number, Tier[]>;
}

/** Opens a year, or sets the deadlines of one that is open; returns whether it was opened now. */
export async function open(
	trx: Writer,
	region: string,
	year: number,
	tiers: readonly Tier[],
	{ by, at }: Deed
): Promise<boolean> {
	const opened = await trx
		.insertInto('campaigns')
		.values({ region_id: region, year, opened_by: by, opened_at: at })
		.onConflict((conflict) => conflict.doNothing())
		.returning('year')
		.executeTakeFirst();
	await trx
		.deleteFrom('campaign_deadlines')
		.where('region_id', '=', region)
		.where('year', '=', year)
		.execute();
	if (tiers.length > 0)
		await trx
			.insertInto('campaign_deadlines')
			.values(
				tiers.map(({ kind, agencyId, dueOn }) => ({
					region_id: region,
					year,
					kind,
					agency_id: agencyId,
					due_on: dueOn
				}))
			)
			.execute();
	return opened !== undefined;
}

/**
 * Whether a year takes nothing more from an office: it is closed, and the office was not asked for its report anew. A report that
 * is sent back asks for an answer, also after the year was closed.
 */
export async function isClosedTo(db: Reader, key: DraftKey): Promise<boolean> {
	const closed = await db
		.selectFrom('campaigns')
		.select('year')
		.where('region_id', '=', key.region)
		.where('year', '=', key.year)
		.where('closed_at', 'is not', null)
		.executeTakeFirst();
	return closed !== undefined && (await statusOfReport(db, key)) !== 'returned';
}

/** Closes an open year, or with null opens a closed one again; returns whether that changed it. */
export async function setClosed(
	trx: Writer,
	region: string,
	year: number,
	deed: Deed | null
): Promise<boolean> {
	const changed = await trx
		.updateTable('campaigns')
		.set({ closed_by: deed?.by ?? null, closed_at: deed?.at ?? null })
		.where('region_id', '=', region)
		.where('year', '=', year)
		.where('closed_at', deed ? 'is' : 'is not', null)
		.returning('year')
		.executeTakeFirst();
	return changed !== undefined;
}

/** Who was not expected, in all campaigns of a region. */
export async function exclusions(db: Reader, region: string): Promise<Exclusion[]> {
	return db
		.selectFrom('exclusions')
		.select(['year', 'agency_id as agencyId', 'reason'])
		.select(['excluded_by as by', 'excluded_at as at'])
		.where('region_id', '=', region)
		.orderBy('agency_id')
		.execute();
}

export async function exclude(
	trx: Writer,
	region: string,
	year: number,
	agencyId: number,
	reason: string,
	{ by, at }: Deed
): Promise<void> {
	await trx
		.insertInto('exclusions')
		.values({
			...{ region_id: region, year, agency_id: agencyId, reason },
			...{ excluded_by: by, excluded_at: at }
		})
		.onConflict((conflict) =>
			conflict
				.columns(['region_id', 'year', 'agency_id'])
				.doUpdateSet({ reason, excluded_by: by, excluded_at: at })
		)
		.execute();
}

/** Expects an office again; returns whether it was excluded. */
export async function include(
	trx: Writer,
	region: string,
	year: number,
	agencyId: number
): Promise<boolean> {
	return takeBack(trx, 'exclusions', region, year, agencyId);
}

export async function nilReturns(db: Reader, region: string, year: number): Promise<NilReturn[]> {
	return db
		.selectFrom('nil_returns')
		.select(['agency_id as agencyId', 'signed_by as signedBy', 'signed_on as signedOn'])
		.select('entered_by as enteredBy')
		.where('region_id', '=', region)
		.where('year', '=', year)
		.execute();
}

export async function recordNilReturn(
	trx: Writer,
	region: string,
	year: number,
	agencyId: number,
	{ signedBy, signedOn }: Pick<NilReturn, 'signedBy' | 'signedOn'>,
	{ by, at }: Deed
): Promise<void> {
	const values = { signed_by: signedBy, signed_on: signedOn, entered_by: by, entered_at: at };
	await trx
		.insertInto('nil_returns')
		.values({ region_id: region, year, agency_id: agencyId, ...values })
		.onConflict((conflict) =>
			conflict.columns(['region_id', 'year', 'agency_id']).doUpdateSet(values)
		)
		.execute();
}

/** Takes a nil return back; returns whether there was one. */
export async function withdrawNilReturn(
	trx: Writer,
	region: string,
	year: number,
	agencyId: number
): Promise<boolean> {
	return takeBack(trx, 'nil_returns', region, year, agencyId);
}

async function takeBack(
	trx: Writer,
	table: 'exclusions' | 'nil_returns',
	region: string,
	year: number,
	agencyId: number
): Promise<boolean> {
	const removed = await trx
		.deleteFrom(table)
		.where('region_id', '=', region)
		.where('year', '=', year)
		.where('agency_id', '=', agencyId)
		.returning('agency_id')
		.execute();
	return removed.length > 0;
}
