import type { AgencyKind } from '#lib/report/agency-kind.ts';
import { deadline } from '#lib/report/deadline.ts';
import { isDay } from './day.ts';

/** A deadline of a campaign: of one office, of one kind of office, or (both null) of all others. */
export type Tier = { kind: AgencyKind | null; agencyId: number | null; dueOn: string };

type Office = { id: number; kind: AgencyKind };

/** The last day that the law sets: 条例 article 49, offices by 31 January, a government's own by 31 March of the next year. */
export function lawfulDay(kind: AgencyKind | null, year: number): string {
	return deadline(year, kind === 'government' ? 'aggregate' : 'agency');
}

/** The last day for an office: its own tier before its kind's before that of all; a government has only its own. Else the law's. */
export function dueOn(office: Office, tiers: readonly Tier[], year: number): string {
	const general = (tier: Tier) =>
		tier.kind === null && tier.agencyId === null && office.kind !== 'government';
	const tier =
		tiers.find(({ agencyId }) => agencyId === office.id) ??
		tiers.find(({ kind }) => kind === office.kind) ??
		tiers.find(general);
	return tier?.dueOn ?? lawfulDay(office.kind, year);
}

export const tierProblems = ['not_a_day', 'after_the_law', 'before_the_year_ends'] as const;
export type TierProblem = (typeof tierProblems)[number];

/**
 * Why a day cannot be a deadline for the report on `year`: local deadlines may be earlier than the law's, never later, and a
 * year has to end before it is reported on. Null where it can.
 */
export function problemOfTier(
	kind: AgencyKind | null,
	day: string,
	year: number
): TierProblem | null {
	if (!isDay(day)) return 'not_a_day';
	if (day > lawfulDay(kind, year)) return 'after_the_law';
	return day <= `${year}-12-31` ? 'before_the_year_ends' : null;
}
