import type { AgencyKind } from '#lib/report/agency-kind.ts';
import { kindOf, matchKey, withoutBrackets, withoutRegion } from './agency-name.ts';
import { unassigned, type Region } from './region.ts';
import type { Reader, Writer } from './types.ts';
import type { AgencyNameKind } from './tables/register.ts';

export type Agency = {
	id: number;
	region: string;
	name: string;
	/** A name for narrow places; the full name where there is no shorter one. */
	shortName: string;
	kind: AgencyKind;
	/** First and last report year that it exists in, inclusive; null where open or not known. */
	validFrom: number | null;
	validTo: number | null;
	/** The agency that took its duties over. */
	successor: number | null;
};

export type NewAgency = {
	name: string;
	shortName: string | null;
	kind: AgencyKind;
	validFrom: number | null;
	validTo: number | null;
	/** Name of the agency of the same region that took its duties over. */
	successor?: string | null;
	/** Names that it bore before, each up to a report year. */
	former?: readonly { name: string; validTo: number | null }[];
};

function select(db: Reader, region: string) {
	return db
		.selectFrom('agencies')
		.innerJoin('agency_names as current', (join) =>
			join
				.onRef('current.region_id', '=', 'agencies.region_id')
				.onRef('current.agency_id', '=', 'agencies.id')
				.on('current.kind', '=', 'current')
		)
		.where('agencies.region_id', '=', region)
		.select((eb) => [
			'agencies.id',
			'agencies.region_id as region',
			'current.name',
			eb.fn
				.coalesce(
					eb
						.selectFrom('agency_names as short')
						.select('short.name')
						.whereRef('short.region_id', '=', 'agencies.region_id')
						.whereRef('short.agency_id', '=', 'agencies.id')
						.where('short.kind', '=', 'short')
						.orderBy('short.id')
						.limit(1),
					'current.name'
				)
				.as('shortName'),
			'agencies.kind',
			'agencies.valid_from as validFrom',
			'agencies.valid_to as validTo',
			'agencies.successor'
		]);
}

/** All agencies of a region in the order of their registration. */
export async function list(db: Reader, region: string): Promise<Agency[]> {
	return select(db, region).orderBy('agencies.id').execute();
}

/** One agency; null where the region has none of that id. */
export async function read(db: Reader, region: string, id: number): Promise<Agency | null> {
	return (await select(db, region).where('agencies.id', '=', id).executeTakeFirst()) ?? null;
}

/**
 * The agency of a region that a printed name means, by its current, short or former names; names
 * valid in `year` come first. Null where nobody has the name. Without a region a name identifies
 * nobody, as there are several 财政局 in a city: there, every new file has an agency of its own.
 */
export async function find(
	db: Reader,
	region: Region,
	name: string,
	year: number | null = null
): Promise<number | null> {
	if (region.code === unassigned) return null;
	const keys = [...new Set([name, withoutBrackets(name)].map((name) => matchKey(name, region)))];
	const matches = await db
		.selectFrom('agency_names as names')
		.innerJoin('agencies', (join) =>
			join
				.onRef('agencies.region_id', '=', 'names.region_id')
				.onRef('agencies.id', '=', 'names.agency_id')
		)
		.select((eb) => [
			'names.agency_id',
			'names.match_key',
			'names.kind',
			eb.fn.coalesce('names.valid_from', 'agencies.valid_from').as('valid_from'),
			eb.fn.coalesce('names.valid_to', 'agencies.valid_to').as('valid_to')
		])
		.where('names.region_id', '=', region.code)
		.where('names.match_key', 'in', keys)
		.orderBy('names.id')
		.execute();
	const valid = ({ valid_from, valid_to }: (typeof matches)[number]) =>
		year === null || (year >= (valid_from ?? year) && year <= (valid_to ?? year));
	const weight = (match: (typeof matches)[number]) =>
		(match.match_key === keys[0] ? 0 : 4) +
		(valid(match) ? 0 : 2) +
		(match.kind === 'former' ? 1 : 0);
	const best = matches.toSorted((one, other) => weight(one) - weight(other))[0];
	return best?.agency_id ?? null;
}

/** A name that an agency goes or went by; `valid*` as registered for the name, `exists*` for the agency. */
export type KnownName = {
	region: string;
	regionName: string;
	agencyId: number;
	name: string;
	key: string;
	kind: AgencyNameKind;
	validFrom: number | null;
	validTo: number | null;
	existsFrom: number | null;
	existsTo: number | null;
	successor: number | null;
};

function selectNames(db: Reader) {
	return db
		.selectFrom('agency_names as names')
		.innerJoin('agencies', (join) =>
			join
				.onRef('agencies.region_id', '=', 'names.region_id')
				.onRef('agencies.id', '=', 'names.agency_id')
		)
		.innerJoin('regions', 'regions.code', 'names.region_id')
		.select([
			'names.region_id as region',
			'regions.full_name as regionName',
			'names.agency_id as agencyId',
			'names.name',
			'names.match_key as key',
			'names.kind',
			'names.valid_from as validFrom',
			'names.valid_to as validTo',
			'agencies.valid_from as existsFrom',
			'agencies.valid_to as existsTo',
			'agencies.successor'
		])
		.orderBy('names.id');
}

/** Every name of every agency of a region, in the order of registration. */
export async function names(db: Reader, region: string): Promise<KnownName[]> {
	return selectNames(db).where('names.region_id', '=', region).execute();
}

/** The agencies of a region that hold reports, and only aggregates: governments, not their own offices. */
export async function holdingOnlyAggregates(db: Reader, region: string): Promise<Set<number>> {
	const rows = await db
		.selectFrom('reports')
		.select('agency_id')
		.where('region_id', '=', region)
		.groupBy('agency_id')
		.having((eb) => eb.fn<boolean>('bool_and', ['aggregate']), '=', true)
		.execute();
	return new Set(rows.map((row) => row.agency_id));
}

/** Who goes by a name in any real region; `000000` is none. */
export async function namesAnywhere(db: Reader, keys: readonly string[]): Promise<KnownName[]> {
	return selectNames(db)
		.where('names.match_key', 'in', keys)
		.where('regions.synthetic', '=', false)
		.where('regions.code', '!=', unassigned)
		.execute();
}

/** The agency that the name means, registered under this name where nobody has it yet. */
export async function findOrCreate(
	trx: Writer,
	region: Region,
	name: string,
	kind: AgencyKind = kindOf(name),
	year: number | null = null
): Promise<number> {
	return (await find(trx, region, name, year)) ?? addNamed(trx, region, name, kind);
}

/** Registers an agency under the name that its report prints, and returns its id; `validFrom` where another has had the name before. */
export async function addNamed(
	trx: Writer,
	region: Region,
	name: string,
	kind: AgencyKind = kindOf(name),
	validFrom: number | null = null
): Promise<number> {
	const short = withoutRegion(withoutBrackets(name), region);
	const tellsNothing = short === name || short === '人民政府';
	return create(trx, region, {
		name,
		shortName: tellsNothing ? null : short,
		kind,
		validFrom,
		validTo: null
	});
}

/** Registers an agency of which it is known that it is new, and returns its id. */
export async function create(trx: Writer, region: Region, agency: NewAgency): Promise<number> {
	const { id } = await trx
		.insertInto('agencies')
		.values({
			region_id: region.code,
			kind: agency.kind,
			valid_from: agency.validFrom,
			valid_to: agency.validTo,
			successor: null
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await addName(trx, region, id, 'current', agency.name, null, null);
	if (agency.shortName) await addName(trx, region, id, 'short', agency.shortName, null, null);
	for (const { name, validTo } of agency.former ?? [])
		await addName(trx, region, id, 'former', name, null, validTo);
	return id;
}

/** Registers agencies that are not known yet by name, so that what they owe is known before they report. */
export async function register(trx: Writer, region: Region, agencies: NewAgency[]): Promise<void> {
	const added = new Map<number, NewAgency>();
	for (const agency of agencies) {
		if ((await find(trx, region, agency.name)) !== null) continue;
		added.set(await create(trx, region, agency), agency);
	}
	for (const [id, { successor }] of added) {
		if (!successor) continue;
		await trx
			.updateTable('agencies')
			.set({ successor: await find(trx, region, successor) })
			.where('region_id', '=', region.code)
			.where('id', '=', id)
			.execute();
	}
}

/** Adds a name that an agency goes or went by, with the years that it is valid in. */
export async function addName(
	trx: Writer,
	region: Region,
	agencyId: number,
	kind: AgencyNameKind,
	name: string,
	validFrom: number | null,
	validTo: number | null
): Promise<void> {
	await trx
		.insertInto('agency_names')
		.values({
			region_id: region.code,
			agency_id: agencyId,
			name,
			match_key: matchKey(name, region),
			kind,
			valid_from: validFrom,
			valid_to: validTo
		})
		.execute();
}
