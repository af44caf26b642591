import { dayInChina, daysBetween } from '#lib/campaign/day.ts';
import { dueOn } from '#lib/campaign/due.ts';
import { stageNames, timeLeft } from '#lib/campaign/sentences.ts';
import { isOwing, stageOf, type Stage } from '#lib/campaign/stage.ts';
import { filingLink, reportLink } from '#lib/publish/links.ts';
import type { Locale } from '#lib/report/locale.ts';
import { may, type Access } from '#lib/server/access/access.ts';
import * as agencies from '#lib/server/db/agency.ts';
import type { Agency } from '#lib/server/db/agency.ts';
import * as campaigns from '#lib/server/db/campaign.ts';
import * as drafts from '#lib/server/db/draft.ts';
import * as filed from '#lib/server/db/filed.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Region } from '#lib/server/db/region.ts';
import * as reminders from '#lib/server/db/reminder.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { namesOfActors } from '../actors.ts';

/** One year of one office: how far its report is, and what leads on. */
export type FilingYear = {
	year: number;
	stage: Stage;
	stageName: string;
	/** `2026-01-31`; the days to it in words while something is still owed. */
	dueOn: string;
	left: string | null;
	/** Of the report held, by severity. */
	errors: number;
	warnings: number;
	reportHref: string | null;
	formHref: string;
	/** What of the form is begun, and whether all of it is handed in. */
	draft: { revision: number; by: string; at: string; isSubmitted: boolean } | null;
	/** Whether nothing can be handed in any more, and the day from which on. */
	isClosed: boolean;
	closedOn: string | null;
	/** Whether the office can still state that no application came. */
	takesNilReturn: boolean;
	/** Why it was returned. */
	returned: string | null;
};

export type FilingOffice = {
	region: { code: string; fullName: string; synthetic: boolean };
	agency: { id: number; name: string };
	mayFile: boolean;
	/** Years that were opened, and those of which anything is held. */
	years: FilingYear[];
	messages: { id: number; year: number; text: string; at: string; read: boolean }[];
};

const firstForm = 2019;

async function officeOf(
	db: Reader,
	region: Region,
	agency: Agency,
	mayFile: boolean,
	today: string,
	locale: Locale
): Promise<FilingOffice> {
	const { code } = region;
	const { id: agencyId } = agency;
	const [begun, held, tiers, sent, campaigned, nil] = await Promise.all([
		drafts.list(db, { region: code, agencyId }),
		filed.list(db, { region: code, agencyId }),
		campaigns.tiersByYear(db, code),
		reminders.messagesOf(db, code, agencyId),
		campaigns.byYear(db, code),
		campaigns.nilYears(db, code, agencyId)
	]);
	const nameOf = await namesOfActors(
		db,
		begun.map(({ updatedBy }) => updatedBy)
	);
	const isAsked = (year: number) =>
		year >= firstForm &&
		year >= (agency.validFrom ?? firstForm) &&
		year <= Math.min(Number(today.slice(0, 4)), agency.validTo ?? Infinity);
	const known = [...campaigned.keys()].filter(isAsked);
	const years = [
		...new Set([...known, ...[...held, ...begun].map(({ year }) => year), ...nil])
	].toSorted((one, other) => other - one);
	return {
		region: { code, fullName: region.fullName, synthetic: region.synthetic },
		agency: { id: agencyId, name: agency.name },
		mayFile,
		years: years.map((year): FilingYear => {
			const report = held.find((one) => one.year === year);
			const campaign = campaigned.get(year);
			const closedOn = campaign?.closedAt ? dayInChina(campaign.closedAt) : null;
			const draft = begun.find((one) => one.year === year);
			const due = dueOn(agency, tiers.get(year) ?? [], year);
			const status = report?.status ?? null;
			const nilReturn = nil.has(year);
			const isClosed = closedOn !== null && status !== 'returned';
			const facts = { status, reading: false, nilReturn, dueOn: due };
			const stage = stageOf(facts, closedOn ?? today);
			return {
				year,
				stage,
				stageName: stageNames[stage][locale],
				dueOn: due,
				left: isOwing(stage) && !closedOn ? timeLeft(daysBetween(today, due))[locale] : null,
				errors: report?.errors ?? 0,
				warnings: report?.warnings ?? 0,
				isClosed,
				closedOn: isClosed ? closedOn : null,
				takesNilReturn: campaign !== undefined && !closedOn && !report && !nilReturn,
				reportHref: report ? reportLink(code, agencyId, year) : null,
				formHref: filingLink(code, agencyId, year),
				draft: draft
					? {
							revision: draft.revision,
							by: nameOf(draft.updatedBy),
							at: draft.updatedAt.toISOString(),
							isSubmitted: draft.submittedRevision === draft.revision
						}
					: null,
				returned: status === 'returned' ? (report?.reason ?? null) : null
			};
		}),
		messages: sent.slice(0, 5).map(({ id, year, text, sentAt, readAt }) => ({
			id,
			year,
			text,
			at: sentAt.toISOString(),
			read: readAt !== null
		}))
	};
}

/** The offices in which somebody holds a role of an office, each with its years, the latest first. */
export async function readOffices(
	db: Reader,
	access: Access,
	today: string,
	locale: Locale
): Promise<FilingOffice[]> {
	const places = new Map(
		access.grants.flatMap(({ region, agencyId }) =>
			region !== null && agencyId !== null
				? [[`${region}/${agencyId}`, { region, agencyId }] as const]
				: []
		)
	);
	const offices = await Promise.all(
		[...places.values()].map(async ({ region: code, agencyId }) => {
			const region = await regions.read(db, code);
			const agency = await agencies.read(db, code, agencyId);
			const mayFile = may(access, 'file_report', { region: code, agencyId });
			return region && agency ? officeOf(db, region, agency, mayFile, today, locale) : null;
		})
	);
	return offices
		.filter((office) => office !== null)
		.toSorted((one, other) => Number(one.region.synthetic) - Number(other.region.synthetic));
}
