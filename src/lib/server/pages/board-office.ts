import { nextStatuses, type ReportStatus } from '#lib/report/status.ts';
import { channelNames, rungNames, stageNames } from '#lib/campaign/sentences.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import { boardOf } from '#lib/server/campaign/board.ts';
import * as contacts from '#lib/server/db/contact.ts';
import type { Contact } from '#lib/server/db/contact.ts';
import type { NilReturn } from '#lib/server/db/campaign.ts';
import * as stageChanges from '#lib/server/db/stage-change.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { m } from '#lib/paraglide/messages.js';
import { boardRow, type BoardRow } from './board.ts';
import { today as dayOf } from './today.ts';
import { namesOfActors } from './actors.ts';

export type BoardOffice = {
	year: number;
	isOpen: boolean;
	/** The day on which the year was closed. */
	closedOn: string | null;
	name: string;
	/** Null where the office is not expected. */
	row: BoardRow | null;
	exclusion: { reason: string; by: string; on: string } | null;
	/** `approvedBefore`: a newer version waits than the one approved, so that what it changes is an erratum. */
	report: {
		id: number;
		status: ReportStatus;
		next: readonly ReportStatus[];
		approvedBefore: boolean;
	} | null;
	returnReason: string | null;
	nilReturn: (NilReturn & { enteredBy: string }) | null;
	contact: Contact | null;
	changes: { from: string; to: string; reason: string | null; by: string; on: string }[];
	reminders: {
		id: number;
		name: string;
		channel: string;
		text: string;
		by: string;
		on: string;
		/** Whether it can be known to have been read: of messages alone. */
		isMessage: boolean;
		read: { by: string; on: string } | null;
	}[];
};

/**
 * One office in the campaign of a year; null where it is neither expected nor excluded in it. Without `namesShown`, as whoever is
 * not signed in sees the made-up regions, nobody who acted is named.
 */
export async function boardOffice(
	db: Reader,
	region: SeenRegion,
	agencyId: number,
	year: number,
	locale: Locale,
	today: string,
	{ namesShown }: { namesShown: boolean }
): Promise<BoardOffice | null> {
	const board = await boardOf(db, region, year, today);
	const standing = board.offices.find(({ office }) => office.id === agencyId);
	const out = board.excluded.find(({ office }) => office.id === agencyId);
	const office = standing?.office ?? out?.office;
	if (!office) return null;
	const report = standing?.report ?? null;
	const changes = report ? await stageChanges.list(db, region.code, report.reportId) : [];
	const sent = standing?.reminders ?? [];
	const actors = [
		...changes.map(({ by }) => by),
		...sent.flatMap(({ sentBy, readBy }) => [sentBy, readBy ?? '']),
		out?.exclusion.by ?? '',
		standing?.nilReturn?.enteredBy ?? ''
	];
	const somebody = () => m.board_somebody({}, { locale });
	const nameOf = namesShown ? await namesOfActors(db, actors) : somebody;
	return {
		year,
		closedOn: board.closedOn,
		isOpen: board.campaign !== null && board.campaign.closedAt === null,
		name: office.name,
		row: standing ? boardRow(region.code, standing, board, locale) : null,
		exclusion: out
			? {
					reason: out.exclusion.reason,
					by: nameOf(out.exclusion.by),
					on: dayOf(out.exclusion.at)
				}
			: null,
		report: report && {
			id: report.reportId,
			status: report.status,
			next: nextStatuses[report.status],
			approvedBefore: report.approvedBefore
		},
		returnReason: standing?.returnReason ?? null,
		nilReturn: standing?.nilReturn
			? {
					...standing.nilReturn,
					...(namesShown ? {} : { signedBy: somebody() }),
					enteredBy: nameOf(standing.nilReturn.enteredBy)
				}
			: null,
		contact: (await contacts.list(db, region.code)).get(agencyId) ?? null,
		changes: changes.map(({ from, to, reason, by, at }) => ({
			from: stageNames[from][locale],
			to: stageNames[to][locale],
			reason,
			by: nameOf(by),
			on: dayOf(at)
		})),
		reminders: sent.map((reminder) => ({
			id: reminder.id,
			name: rungNames[reminder.rung][locale],
			channel: channelNames[reminder.channel][locale],
			text: reminder.text,
			by: nameOf(reminder.sentBy),
			on: dayOf(reminder.sentAt),
			isMessage: reminder.channel === 'message',
			read:
				reminder.readAt && reminder.readBy
					? { by: nameOf(reminder.readBy), on: dayOf(reminder.readAt) }
					: null
		}))
	};
}
