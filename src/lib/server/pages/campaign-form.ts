import { lawfulDay, type Tier } from '#lib/campaign/due.ts';
import { tierProblemNames } from '#lib/campaign/sentences.ts';
import { agencyKinds, type AgencyKind } from '#lib/report/agency-kind.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { TierFault } from '#lib/server/campaign/keep.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as campaigns from '#lib/server/db/campaign.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { wholeNumber } from './query.ts';

/** Kinds that can have a deadline of their own besides that of all and the government's. */
export const tierKinds = agencyKinds.filter((kind) => kind !== 'government');

export type CampaignForm = {
	year: number;
	isOpen: boolean;
	/** Years that can be opened or changed, newest first: those of the last reports, and the one that is not over yet. */
	years: number[];
	lawful: { offices: string; government: string };
	tiers: Tier[];
	kinds: AgencyKind[];
	hasGovernment: boolean;
	offices: { id: number; name: string }[];
};

/** The deadlines of a year as they stand, or as the law has them where the year was not opened. */
export async function campaignForm(
	db: Reader,
	region: string,
	asked: number | null,
	today: string
): Promise<CampaignForm> {
	const thisYear = Number(today.slice(0, 4));
	const year = Math.min(asked ?? thisYear, thisYear);
	const [campaign, register] = await Promise.all([
		campaigns.read(db, region, year),
		agencies.list(db, region)
	]);
	return {
		year,
		isOpen: campaign !== null,
		years: [...new Set([thisYear, thisYear - 1, thisYear - 2, year])].toSorted((a, b) => b - a),
		lawful: { offices: lawfulDay(null, year), government: lawfulDay('government', year) },
		tiers: campaign?.tiers ?? [],
		kinds: tierKinds.filter((kind) => register.some((office) => office.kind === kind)),
		hasGovernment: register.some(({ kind }) => kind === 'government'),
		offices: register.map(({ id, name }) => ({ id, name }))
	};
}

/** The deadlines that a form tells: `due` of all offices, `due-<kind>` of one kind, and pairs of `office-<n>` and `office-due-<n>`. */
export function tiersIn(field: (name: string) => string): Tier[] {
	const general = { kind: null, agencyId: null, dueOn: field('due') };
	const ofKinds = agencyKinds.map((kind) => ({
		...{ kind, agencyId: null },
		dueOn: field(`due-${kind}`)
	}));
	const ofOffices = namedOffices.map((n) => ({
		...{ kind: null, agencyId: wholeNumber(field(`office-${n}`)) },
		dueOn: field(`office-due-${n}`)
	}));
	return [
		general,
		...ofKinds,
		...ofOffices.filter(
			({ agencyId }, index) =>
				agencyId !== null && ofOffices.findIndex((other) => other.agencyId === agencyId) === index
		)
	].filter(({ dueOn, agencyId }) => dueOn !== '' || agencyId !== null);
}

/** How many offices a form can name. */
export const namedOffices = [0, 1, 2, 3] as const;

/** Which deadlines are refused, and why. */
export async function faultWords(
	db: Reader,
	region: string,
	faults: readonly TierFault[],
	locale: Locale
): Promise<{ kind: AgencyKind | null; office: string | null; day: string; problem: string }[]> {
	const register = await agencies.list(db, region);
	return faults.map(({ tier, problem }) => ({
		kind: tier.kind,
		office: register.find(({ id }) => id === tier.agencyId)?.name ?? null,
		day: tier.dueOn,
		problem: tierProblemNames[problem][locale]
	}));
}
