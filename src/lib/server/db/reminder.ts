import type { ReminderChannel, Rung } from '#lib/campaign/ladder.ts';
import type { Reader, Writer } from './types.ts';

export type Reminder = {
	id: number;
	agencyId: number;
	year: number;
	rung: Rung;
	channel: ReminderChannel;
	text: string;
	sentBy: string;
	sentAt: Date;
	readBy: string | null;
	readAt: Date | null;
};

export type NewReminder = Omit<Reminder, 'id' | 'readBy' | 'readAt'>;

const select = (db: Reader) =>
	db
		.selectFrom('reminders')
		.select(['reminders.id', 'reminders.agency_id as agencyId', 'reminders.year'])
		.select(['reminders.rung', 'reminders.channel', 'reminders.text'])
		.select(['reminders.sent_by as sentBy', 'reminders.sent_at as sentAt'])
		.select(['reminders.read_by as readBy', 'reminders.read_at as readAt'])
		.orderBy('reminders.id', 'desc');

/** What the offices of a region were sent in a campaign, newest first. */
export async function list(db: Reader, region: string, year: number): Promise<Reminder[]> {
	return select(db).where('region_id', '=', region).where('year', '=', year).execute();
}

/** The messages to one office, of all years, newest first. */
export async function messagesOf(
	db: Reader,
	region: string,
	agencyId: number
): Promise<Reminder[]> {
	return select(db)
		.where('region_id', '=', region)
		.where('agency_id', '=', agencyId)
		.where('channel', '=', 'message')
		.execute();
}

/** How many messages to one office nobody of it has read. */
export async function countUnread(db: Reader, region: string, agencyId: number): Promise<number> {
	const { unread } = await db
		.selectFrom('reminders')
		.select((eb) => eb.fn.countAll<number>().as('unread'))
		.where('region_id', '=', region)
		.where('agency_id', '=', agencyId)
		.where('channel', '=', 'message')
		.where('read_at', 'is', null)
		.executeTakeFirstOrThrow();
	return unread;
}

export async function add(
	trx: Writer,
	region: string,
	reminders: readonly NewReminder[]
): Promise<void> {
	if (reminders.length === 0) return;
	await trx
		.insertInto('reminders')
		.values(
			reminders.map((reminder) => ({
				region_id: region,
				agency_id: reminder.agencyId,
				year: reminder.year,
				rung: reminder.rung,
				channel: reminder.channel,
				text: reminder.text,
				sent_by: reminder.sentBy,
				sent_at: reminder.sentAt
			}))
		)
		.execute();
}

/** Marks a message to an office as read; who read it first stays. Returns whether it was unread. */
export async function markRead(
	trx: Writer,
	region: string,
	agencyId: number,
	id: number,
	{ by, at }: { by: string; at: Date }
): Promise<boolean> {
	const marked = await trx
		.updateTable('reminders')
		.set({ read_by: by, read_at: at })
		.where('region_id', '=', region)
		.where('agency_id', '=', agencyId)
		.where('id', '=', id)
		.where('read_at', 'is', null)
		.returning('id')
		.execute();
	return marked.length > 0;
}
