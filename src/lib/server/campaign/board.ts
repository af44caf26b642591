import { dayInChina, daysBetween } from '#lib/campaign/day.ts';
import { dueOn, type Tier } from '#lib/campaign/due.ts';
import { markOf, type YearMark } from '#lib/campaign/punctuality.ts';
import { stageOf, type Stage } from '#lib/campaign/stage.ts';
import type { Reform } from '#lib/register/reform.ts';
import { isThere, yearsOf } from '#lib/register/membership.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import * as agencies from '#lib/server/db/agency.ts';
import type { Agency } from '#lib/server/db/agency.ts';
import * as boards from '#lib/server/db/board.ts';
import type { HeldReport } from '#lib/server/db/board.ts';
import * as campaigns from '#lib/server/db/campaign.ts';
import type { Campaign, Exclusion, NilReturn } from '#lib/server/db/campaign.ts';
import * as contacts from '#lib/server/db/contact.ts';
import type { Contact } from '#lib/server/db/contact.ts';
import * as reforms from '#lib/server/db/reform.ts';
import * as reminders from '#lib/server/db/reminder.ts';
import type { Reminder } from '#lib/server/db/reminder.ts';
import * as stageChanges from '#lib/server/db/stage-change.ts';
import type { Reader } from '#lib/server/db/types.ts';

/** How far one office is with the report of the board's year. */
export type OfficeStanding = {
	office: Agency;
	stage: Stage;
	dueOn: string;
	/** Negative once the deadline has passed. */
	daysLeft: number;
	report: HeldReport | null;
	nilReturn: NilReturn | null;
	/** Why its report was sent back; null unless it stands so. */
	returnReason: string | null;
	/** The years before, oldest first, in which it owed a report. */
	history: YearMark[];
	/** What it was sent for this year, newest first. */
	reminders: Reminder[];
	contact: Contact | null;
};

export type Board = {
	year: number;
	/** Null where the year was not opened: then the law's deadlines hold. */
	campaign: Campaign | null;
	/** The day on which the year was closed: no days are counted after it. */
	closedOn: string | null;
	/** In the register's order. */
	offices: OfficeStanding[];
	excluded: { office: Agency; exclusion: Exclusion }[];
};

/** What boards can be asked for: years that reports are held of, or that were opened; oldest first. */
export async function boardYears(db: Reader, region: SeenRegion): Promise<number[]> {
	const [opened, held] = await Promise.all([
		campaigns.years(db, region.code),
		boards.yearsHeld(db, region.code)
	]);
	return [...new Set([...opened, ...held])].toSorted((a, b) => a - b);
}

/**
 * The offices of a region and how far each is with the report of a year, on a day (`YYYY-MM-DD`).
 * @throws where drafts are not all seen: an office whose report is not seen would look as if it had none.
 */
export async function boardOf(
	db: Reader,
	{ code, sight }: SeenRegion,
	year: number,
	today: string
): Promise<Board> {
	if (sight.drafts !== 'all') throw new Error('a board takes sight of every report');
	const [register, events, held, reading, tiers, exclusions] = await Promise.all([
		agencies.list(db, code),
		reforms.list(db, code),
		boards.held(db, code),
		boards.filesInReading(db, code),
		campaigns.tiersByYear(db, code),
		campaigns.exclusions(db, code)
	]);
	const [campaign, nilReturns, sent, known, reasons] = await Promise.all([
		campaigns.read(db, code, year),
		campaigns.nilReturns(db, code, year),
		reminders.list(db, code, year),
		contacts.list(db, code),
		stageChanges.returnReasons(db, code)
	]);
	const closedOn = campaign?.closedAt ? dayInChina(campaign.closedAt) : null;
	const day = closedOn !== null && closedOn < today ? closedOn : today;
	const past = { held, events, tiers, exclusions };
	const excludedIn = new Map(
		exclusions.filter((one) => one.year === year).map((one) => [one.agencyId, one])
	);
	const offices: OfficeStanding[] = [];
	for (const office of register) {
		if (excludedIn.has(office.id)) continue;
		const report = reportOf(held, office, year);
		if (!report && !isThere(yearsOf(office, events), year)) continue;
		const due = dueOn(office, tiers.get(year) ?? [], year);
		const nilReturn = nilReturns.find(({ agencyId }) => agencyId === office.id) ?? null;
		offices.push({
			office,
			stage: stageOf(
				{
					status: report?.status ?? null,
					reading: reading.some((name) => isOf(name, office, year)),
					nilReturn: nilReturn !== null,
					dueOn: due
				},
				day
			),
			dueOn: due,
			daysLeft: daysBetween(day, due),
			report,
			nilReturn,
			returnReason: report?.status === 'returned' ? (reasons.get(report.reportId) ?? null) : null,
			history: historyOf(office, year, past),
			reminders: sent.filter(({ agencyId }) => agencyId === office.id),
			contact: known.get(office.id) ?? null
		});
	}
	const excluded = register.flatMap((office) => {
		const exclusion = excludedIn.get(office.id);
		return exclusion ? [{ office, exclusion }] : [];
	});
	return { year, campaign, closedOn, offices, excluded };
}

/** The report that an office owes for a year: a government's is the whole government's, all others' is their own. */
export function reportOf(
	held: readonly HeldReport[],
	office: Pick<Agency, 'id' | 'kind'>,
	year: number
): HeldReport | null {
	const all = held.filter((report) => report.agencyId === office.id && report.year === year);
	const wantsAggregate = office.kind === 'government';
	return all.find(({ aggregate }) => aggregate === wantsAggregate) ?? all[0] ?? null;
}

/** Whether the name of a file tells that it is an office's of a year. */
const isOf = (fileName: string, { name }: Agency, year: number) =>
	fileName.includes(name) && fileName.includes(String(year));

type Past = {
	held: readonly HeldReport[];
	events: readonly Reform[];
	tiers: ReadonlyMap<number, Tier[]>;
	exclusions: readonly Exclusion[];
};

/** Years of the format before are told too; those before the region's first report of such an office are not known. */
function historyOf(office: Agency, year: number, { held, events, tiers, exclusions }: Past) {
	const isGovernment = office.kind === 'government';
	const first = Math.min(
		...held
			.filter(({ agencyId, aggregate }) => (isGovernment ? agencyId === office.id : !aggregate))
			.map((report) => report.year)
	);
	const history: YearMark[] = [];
	for (let past = first; past < year; past++) {
		const isExcluded = exclusions.some((one) => one.year === past && one.agencyId === office.id);
		const report = reportOf(held, office, past);
		if (isExcluded || (!report && !isThere(yearsOf(office, events), past))) continue;
		history.push({
			year: past,
			mark: markOf(report, dueOn(office, tiers.get(past) ?? [], past))
		});
	}
	return history;
}
