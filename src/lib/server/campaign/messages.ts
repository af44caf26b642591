import type { Access } from '#lib/server/access/access.ts';
import { permit } from '#lib/server/access/permit.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as audit from '#lib/server/db/audit.ts';
import * as reminders from '#lib/server/db/reminder.ts';
import type { Reminder } from '#lib/server/db/reminder.ts';
import type { Database, Reader } from '#lib/server/db/types.ts';

/** A message with the office that it is to. */
export type Message = Reminder & { region: string; office: string };

/** The offices that a person holds a grant in. */
const ownOffices = ({ grants }: Access) => [
	...new Map(
		grants.flatMap(({ region, agencyId }) =>
			region !== null && agencyId !== null
				? [[`${region}/${agencyId}`, { region, agencyId }] as const]
				: []
		)
	).values()
];

/** The messages to the offices that a person holds a grant in, newest first. */
export async function messagesFor(db: Reader, access: Access): Promise<Message[]> {
	const lists = await Promise.all(
		ownOffices(access).map(async ({ region, agencyId }) => {
			const office = await agencies.read(db, region, agencyId);
			const messages = await reminders.messagesOf(db, region, agencyId);
			return messages.map((message) => ({ ...message, region, office: office?.name ?? '' }));
		})
	);
	return lists.flat().toSorted((one, other) => other.sentAt.getTime() - one.sentAt.getTime());
}

/** Marks a message as read by somebody of the office that it is to; false where it is none of theirs, or was read. */
export async function readMessage(
	db: Database,
	access: Access,
	{ region, agencyId, id }: { region: string; agencyId: number; id: number },
	address: string,
	now: Date
): Promise<boolean> {
	const isOwn = ownOffices(access).some(
		(office) => office.region === region && office.agencyId === agencyId
	);
	const allowed = permit(access, 'read_drafts', { region, agencyId }, address);
	if (!isOwn || !allowed) return false;
	const by = allowed.actor;
	return db.transaction().execute(async (trx) => {
		const marked = await reminders.markRead(trx, region, agencyId, id, { by, at: now });
		if (marked)
			await audit.record(trx, region, {
				...{ actor: by, address, action: 'reminder_read' },
				subject: { agency: agencyId, reminder: id }
			});
		return marked;
	});
}
