import type { Candidate } from './agency-names/candidate.ts';
import { nearness, safeReasons, type MatchReason } from './agency-names/near.ts';
import * as agencies from './db/agency.ts';
import type { KnownName } from './db/agency.ts';
import { matchKey, withoutBrackets } from './db/agency-name.ts';
import { unassigned, type Region } from './db/region.ts';
import type { Reader } from './db/types.ts';

export type AgencyMatch =
	| { kind: 'known'; agencyId: number; why: MatchReason }
	| { kind: 'new' }
	| { kind: 'ambiguous'; candidates: Candidate[] };

/** What a report says of whose it is; `aggregate` where it sums up a government's offices. */
export type PrintedAgency = { name: string; year: number; aggregate: boolean };

/**
 * Whose report it is by the names in the register.
 *
 * Decided without a person: a current, short or former name that one agency has in that year; a name that a person
 * confirmed before; an old name of an agency that exists in that year; and, where just one agency of the region bears
 * it, a short form or another spelling of the whole name (`agency-names/canonical.ts`). All else that is near waits
 * for a person: names that reforms link, another kind of office, a government and its office, an agency registered for
 * other years. Without a region a name identifies nobody: then whoever bears it in a real region is a candidate.
 */
export async function matchAgency(
	db: Reader,
	region: Region,
	printed: PrintedAgency
): Promise<AgencyMatch> {
	if (region.code === unassigned) return matchAnywhere(db, printed);
	const known = await agencies.names(db, region.code);
	const exact = exactMatch(known, region, printed);
	if (exact) return exact;
	const near = nearNames(known, region, printed);
	const office = near.some(({ why }) => why === 'government_office');
	const sums = office ? await agencies.holdingOnlyAggregates(db, region.code) : new Set<number>();
	return decideNear(near.filter((found) => !isApart(found, printed, sums)));
}

function keysOf(name: string, region: Region | { name: string; fullName: string }): string[] {
	return [...new Set([name, withoutBrackets(name)].map((form) => matchKey(form, region)))];
}

const within = (year: number, from: number | null, to: number | null) =>
	year >= (from ?? year) && year <= (to ?? year);

const isNameValid = (name: KnownName, year: number) => within(year, name.validFrom, name.validTo);
const isAgencyThere = (name: KnownName, year: number) =>
	within(year, name.existsFrom, name.existsTo);

function candidate({ region, regionName, agencyId, name }: KnownName, why: MatchReason): Candidate {
	return { region, regionName, agencyId, name, why };
}

/** One entry an agency, the first. */
function oneEach(names: readonly KnownName[]): KnownName[] {
	return [...new Map(names.toReversed().map((name) => [name.agencyId, name])).values()].reverse();
}

/** What the whole name, or else the name without brackets, says by itself; null where nobody has it. */
function exactMatch(
	known: readonly KnownName[],
	region: Region,
	{ name, year }: PrintedAgency
): AgencyMatch | null {
	for (const key of keysOf(name, region)) {
		const named = known.filter((one) => one.key === key);
		if (named.length > 0) return decide(named, known, year);
	}
	return null;
}

function decide(
	named: readonly KnownName[],
	known: readonly KnownName[],
	year: number
): AgencyMatch {
	const there = named.filter((one) => isAgencyThere(one, year));
	const official = there.filter((one) => one.kind !== 'learned');
	const ranked: readonly (readonly [KnownName[], MatchReason])[] = [
		[official.filter((one) => isNameValid(one, year)), 'name'],
		[there.filter((one) => one.kind === 'learned'), 'learned'],
		[official, 'former_name']
	];
	for (const [names, why] of ranked) {
		const bearers = oneEach(names);
		const [only] = bearers;
		if (bearers.length === 1) return { kind: 'known', agencyId: only!.agencyId, why };
		if (bearers.length > 1)
			return { kind: 'ambiguous', candidates: bearers.map((bearer) => candidate(bearer, why)) };
	}
	const gone = oneEach(named);
	const heirs = gone.flatMap(({ successor }) =>
		known.filter((one) => one.agencyId === successor && one.kind === 'current')
	);
	return {
		kind: 'ambiguous',
		candidates: [
			...gone.map((one) => candidate(one, 'other_years')),
			...oneEach(heirs)
				.filter((heir) => gone.every(({ agencyId }) => agencyId !== heir.agencyId))
				.map((heir) => candidate(heir, 'successor'))
		]
	};
}

type Near = { one: KnownName; why: MatchReason };

function nearNames(
	known: readonly KnownName[],
	region: Region,
	{ name, year }: PrintedAgency
): Near[] {
	return known
		.filter((one) => isAgencyThere(one, year))
		.flatMap((one) => {
			const why = nearness(name, one.name, region);
			return why ? [{ one, why }] : [];
		});
}

/** A government's aggregate is not its office's own report (条例 articles 49 and 50). */
function isApart({ one, why }: Near, { aggregate }: PrintedAgency, sums: ReadonlySet<number>) {
	return why === 'government_office' && (aggregate || sums.has(one.agencyId));
}

function decideNear(near: readonly Near[]): AgencyMatch {
	if (near.length === 0) return { kind: 'new' };
	const [safe, unsafe] = [true, false].map((isSafe) =>
		near.filter(({ why }) => safeReasons.has(why) === isSafe)
	) as [Near[], Near[]];
	const bearers = oneEach(safe.map(({ one }) => one));
	if (bearers.length === 1)
		return { kind: 'known', agencyId: bearers[0]!.agencyId, why: safe[0]!.why };
	const ordered = [...safe, ...unsafe];
	const first = new Map(ordered.toReversed().map((found) => [found.one.agencyId, found]));
	return {
		kind: 'ambiguous',
		candidates: [...first.values()].reverse().map(({ one, why }) => candidate(one, why))
	};
}

async function matchAnywhere(db: Reader, { name, year }: PrintedAgency): Promise<AgencyMatch> {
	const bearers = (await agencies.namesAnywhere(db, keysOf(name, nowhere))).filter((one) =>
		isAgencyThere(one, year)
	);
	const each = new Map(bearers.map((one) => [`${one.region}/${one.agencyId}`, one]));
	return each.size === 0
		? { kind: 'new' }
		: {
				kind: 'ambiguous',
				candidates: [...each.values()].map((one) => candidate(one, 'other_region'))
			};
}

const nowhere = { name: '', fullName: '' };
