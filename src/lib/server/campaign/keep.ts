import { isDay } from '#lib/campaign/day.ts';
import { problemOfTier, type Tier, type TierProblem } from '#lib/campaign/due.ts';
import type { Permit } from '#lib/server/access/permit.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as audit from '#lib/server/db/audit.ts';
import type { AuditAction } from '#lib/server/db/audit-actions.ts';
import * as campaigns from '#lib/server/db/campaign.ts';
import * as contacts from '#lib/server/db/contact.ts';
import type { Contact } from '#lib/server/db/contact.ts';
import type { Database, Writer } from '#lib/server/db/types.ts';
import type { Detail } from '#lib/report/result.ts';

type Keeper = Permit<'manage_campaign'>;

/** Why a change to a campaign is not made. */
export const campaignFaults = [
	'no_campaign',
	'closed',
	'no_office',
	'no_reason',
	'no_signature',
	'no_contact',
	'not_a_day',
	'mail'
] as const;
export type CampaignFault = (typeof campaignFaults)[number];
export type Fault = { fault: CampaignFault };

export type TierFault = { tier: Tier; problem: TierProblem };

/** Opens a year with its deadlines, or sets them anew unless it is closed; every one is refused that the law does not allow. */
export async function openCampaign(
	db: Database,
	keeper: Keeper,
	year: number,
	tiers: readonly Tier[],
	now: Date
): Promise<{ opened: boolean } | { closed: true } | { faults: TierFault[] }> {
	const { region, actor: by } = keeper;
	const register = await agencies.list(db, region);
	const kindOf = ({ kind, agencyId }: Tier) =>
		kind ?? register.find(({ id }) => id === agencyId)?.kind ?? null;
	const faults = tiers.flatMap((tier) => {
		const problem = problemOfTier(kindOf(tier), tier.dueOn, year);
		return problem ? [{ tier, problem }] : [];
	});
	if (faults.length > 0) return { faults };
	return db.transaction().execute(async (trx) => {
		const before = await campaigns.read(trx, region, year);
		if (before?.closedAt) return { closed: true as const };
		const opened = await campaigns.open(trx, region, year, tiers, { by, at: now });
		await audit.record(trx, region, {
			actor: by,
			address: keeper.address,
			action: opened ? 'campaign_opened' : 'deadlines_set',
			subject: { year },
			before: before && told(before.tiers),
			after: told(tiers)
		});
		return { opened };
	});
}

/** Closes a year: from then on offices hand nothing in for it. */
export function closeCampaign(db: Database, keeper: Keeper, year: number, now: Date) {
	return setClosed(db, keeper, year, { by: keeper.actor, at: now });
}

/** Takes the closing of a year back. */
export function reopenCampaign(db: Database, keeper: Keeper, year: number) {
	return setClosed(db, keeper, year, null);
}

async function setClosed(
	db: Database,
	{ region, actor, address }: Keeper,
	year: number,
	deed: campaigns.Deed | null
): Promise<Fault | { done: true }> {
	return db.transaction().execute(async (trx) => {
		if (!(await campaigns.read(trx, region, year))) return { fault: 'no_campaign' };
		if (await campaigns.setClosed(trx, region, year, deed))
			await audit.record(trx, region, {
				...{ actor, address, action: deed ? 'campaign_closed' : 'campaign_reopened' },
				subject: { year }
			});
		return { done: true };
	});
}

const told = (tiers: readonly Tier[]): Detail =>
	Object.fromEntries(
		tiers.map(({ kind, agencyId, dueOn }) => [
			kind ?? (agencyId === null ? 'offices' : `agency:${agencyId}`),
			dueOn
		])
	);

/** Does not expect an office in a year, with the reason. */
export function exclude(
	db: Database,
	keeper: Keeper,
	year: number,
	agencyId: number,
	reason: string,
	now: Date
): Promise<Fault | { done: true }> {
	if (reason === '') return Promise.resolve({ fault: 'no_reason' });
	return changing(db, keeper, year, agencyId, async (trx) => {
		const deed = { by: keeper.actor, at: now };
		await campaigns.exclude(trx, keeper.region, year, agencyId, reason, deed);
		return { action: 'office_excluded', detail: { reason } };
	});
}

/** Expects an office again. */
export function include(db: Database, keeper: Keeper, year: number, agencyId: number) {
	return changing(db, keeper, year, agencyId, async (trx) =>
		(await campaigns.include(trx, keeper.region, year, agencyId))
			? { action: 'office_included', detail: {} }
			: null
	);
}

/** Writes down that an office signed that no application came: who signed on which day. */
export function recordNilReturn(
	db: Database,
	keeper: Keeper | Permit<'file_report'>,
	year: number,
	agencyId: number,
	signed: { signedBy: string; signedOn: string },
	now: Date
): Promise<Fault | { done: true }> {
	if (signed.signedBy === '') return Promise.resolve({ fault: 'no_signature' });
	if (!isDay(signed.signedOn)) return Promise.resolve({ fault: 'not_a_day' });
	return changing(db, keeper, year, agencyId, async (trx) => {
		const deed = { by: keeper.actor, at: now };
		await campaigns.recordNilReturn(trx, keeper.region, year, agencyId, signed, deed);
		return { action: 'nil_return', detail: { by: signed.signedBy, on: signed.signedOn } };
	});
}

export function withdrawNilReturn(db: Database, keeper: Keeper, year: number, agencyId: number) {
	return changing(db, keeper, year, agencyId, async (trx) =>
		(await campaigns.withdrawNilReturn(trx, keeper.region, year, agencyId))
			? { action: 'nil_return_withdrawn', detail: {} }
			: null
	);
}

const mailAddress = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/;

/** Keeps whom to reach in an office. The record of changes says that it changed, not the person's number. */
export async function keepContact(
	db: Database,
	keeper: Keeper,
	contact: Contact
): Promise<Fault | { done: true }> {
	const { agencyId, name, mail } = contact;
	if (name === '') return { fault: 'no_contact' };
	if (mail !== null && !mailAddress.test(mail)) return { fault: 'mail' };
	return db.transaction().execute(async (trx) => {
		if (!(await agencies.read(trx, keeper.region, agencyId))) return { fault: 'no_office' };
		await contacts.keep(trx, keeper.region, contact);
		await audit.record(trx, keeper.region, {
			actor: keeper.actor,
			address: keeper.address,
			action: 'contact_kept',
			subject: { agency: agencyId }
		});
		return { done: true };
	});
}

type Change = { action: AuditAction; detail: Detail } | null;

/** A change to one office in an open year, with its audit event; none where nothing changed. */
async function changing(
	db: Database,
	{ region, actor, address, agencyId: own }: Permit,
	year: number,
	agencyId: number,
	run: (trx: Writer) => Promise<Change>
): Promise<Fault | { done: true }> {
	if (own !== undefined && own !== agencyId) return { fault: 'no_office' };
	return db.transaction().execute(async (trx) => {
		if (!(await agencies.read(trx, region, agencyId))) return { fault: 'no_office' };
		const campaign = await campaigns.read(trx, region, year);
		if (!campaign) return { fault: 'no_campaign' };
		if (campaign.closedAt) return { fault: 'closed' };
		const change = await run(trx);
		if (change)
			await audit.record(trx, region, {
				...{ actor, address, action: change.action, detail: change.detail },
				subject: { agency: agencyId, year }
			});
		return { done: true };
	});
}
