import { rungOf, type ReminderChannel, type Rung } from '#lib/campaign/ladder.ts';
import { lettersDocument, type Letter } from '#lib/campaign/letters.ts';
import { reminderText, reminderTitle } from '#lib/campaign/reminder.ts';
import { isOwing } from '#lib/campaign/stage.ts';
import type { Permit } from '#lib/server/access/permit.ts';
import * as audit from '#lib/server/db/audit.ts';
import * as reminders from '#lib/server/db/reminder.ts';
import type { Database } from '#lib/server/db/types.ts';
import { failed } from '#lib/server/operations/log.ts';
import type { Board, OfficeStanding } from './board.ts';
import type { Mailer } from './mail.ts';

/** A reminder as it would go out today. */
export type DraftReminder = {
	agencyId: number;
	office: string;
	rung: Rung;
	title: string;
	paragraphs: string[];
	/** Where mail would go; null where none is known. */
	mail: string | null;
};

/** The reminders for offices of an open year that still owe something; of those chosen, in the board's order. */
export function draftReminders(
	{ year, campaign, offices }: Board,
	chosen: readonly number[]
): DraftReminder[] {
	if (!campaign || campaign.closedAt) return [];
	return offices
		.filter(({ office, stage }) => chosen.includes(office.id) && isOwing(stage))
		.map((standing) => draftOf(standing, year));
}

function draftOf(standing: OfficeStanding, year: number): DraftReminder {
	const { office, dueOn, daysLeft, nilReturn, returnReason, contact } = standing;
	const rung = rungOf(daysLeft);
	const owed = { year, dueOn, daysLeft, nilReturn: nilReturn !== null, returnReason };
	return {
		agencyId: office.id,
		office: office.name,
		rung,
		title: reminderTitle(rung, year),
		paragraphs: reminderText(rung, owed),
		mail: contact?.mail ?? null
	};
}

/** How a reminder reads outside a letter: its title, whom it is to, its paragraphs. */
const plainText = ({ title, office, paragraphs }: DraftReminder) =>
	[title, `${office}：`, ...paragraphs].join('\n');

export type Sent = {
	messages: number;
	mails: number;
	/** Offices that mail could not reach, by name: no address, or the server did not take it. */
	unreached: string[];
};

/** Puts reminders among the offices' messages and, with a mailer, mails them; each that went out is written down. */
export async function sendReminders(
	db: Database,
	permit: Permit<'manage_campaign'>,
	year: number,
	drafts: readonly DraftReminder[],
	{ message, mailer }: { message: boolean; mailer: Mailer | null },
	now: Date
): Promise<Sent> {
	const messages = message ? drafts : [];
	await record(db, permit, year, 'message', messages, now);
	const mailed: DraftReminder[] = [];
	for (const draft of mailer ? drafts : []) {
		if (draft.mail === null) continue;
		try {
			await mailer?.({ to: draft.mail, subject: draft.title, text: plainText(draft) });
			mailed.push(draft);
		} catch (problem) {
			failed('邮件没有发出', problem);
		}
	}
	await record(db, permit, year, 'mail', mailed, now);
	return {
		messages: messages.length,
		mails: mailed.length,
		unreached: mailer
			? drafts.filter((draft) => !mailed.includes(draft)).map(({ office }) => office)
			: []
	};
}

/** The same reminders as letters in one DOCX, written down as sent by letter. */
export async function writeLetters(
	db: Database,
	permit: Permit<'manage_campaign'>,
	board: Board,
	drafts: readonly DraftReminder[],
	sender: string,
	today: string,
	now: Date
): Promise<Uint8Array<ArrayBuffer>> {
	const letters: Letter[] = drafts.map(({ title, office, paragraphs }) => ({
		...{ title, office, paragraphs }
	}));
	const bytes = await lettersDocument(letters, sender, today);
	await record(db, permit, board.year, 'letter', drafts, now);
	return bytes;
}

async function record(
	db: Database,
	{ region, actor, address }: Permit<'manage_campaign'>,
	year: number,
	channel: ReminderChannel,
	drafts: readonly DraftReminder[],
	now: Date
): Promise<void> {
	if (drafts.length === 0) return;
	await db.transaction().execute(async (trx) => {
		await reminders.add(
			trx,
			region,
			drafts.map((draft) => ({
				...{ agencyId: draft.agencyId, year, rung: draft.rung, channel },
				...{ text: plainText(draft), sentBy: actor, sentAt: now }
			}))
		);
		for (const { agencyId, rung } of drafts)
			await audit.record(trx, region, {
				...{ actor, address, action: 'reminded' },
				subject: { agency: agencyId, year },
				detail: { rung, channel }
			});
	});
}
