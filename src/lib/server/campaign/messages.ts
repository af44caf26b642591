import type { Rung } from '#lib/campaign/ladder.ts';
import type { Access } from '#lib/server/access/access.ts';
import { permit } from '#lib/server/access/permit.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as audit from '#lib/server/db/audit.ts';
import type { AuditAction } from '#lib/server/db/audit-actions.ts';
import * as feedback from '#lib/server/db/feedback.ts';
import * as reminders from '#lib/server/db/reminder.ts';
import type { Database, Reader } from '#lib/server/db/types.ts';

/** What an office is sent: that its report is due, or what was found in it. */
export const messageKinds = ['reminder', 'feedback'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** A message with the office that it is to. */
export type Message = {
	id: number;
	agencyId: number;
	year: number;
	text: string;
	sentAt: Date;
	readAt: Date | null;
	region: string;
	office: string;
} & ({ kind: 'reminder'; rung: Rung } | { kind: 'feedback'; dueOn: string });

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
		ownOffices(access).map(async ({ region, agencyId }): Promise<Message[]> => {
			const [agency, chased, letters] = await Promise.all([
				agencies.read(db, region, agencyId),
				reminders.messagesOf(db, region, agencyId),
				feedback.lettersTo(db, region, agencyId)
			]);
			const to = { region, office: agency?.name ?? '' };
			return [
				...chased.map((reminder) => ({ ...reminder, ...to, kind: 'reminder' as const })),
				...letters.map((letter) => ({ ...letter, ...to, kind: 'feedback' as const }))
			];
		})
	);
	return lists.flat().toSorted((one, other) => other.sentAt.getTime() - one.sentAt.getTime());
}

/** How many of them nobody of the office has read. */
export async function unreadFor(db: Reader, access: Access): Promise<number> {
	const counts = await Promise.all(
		ownOffices(access).flatMap(({ region, agencyId }) => [
			reminders.countUnread(db, region, agencyId),
			feedback.countUnread(db, region, agencyId)
		])
	);
	return counts.reduce((sum, count) => sum + count, 0);
}

const marking = { reminder: reminders.markRead, feedback: feedback.markRead } as const;
const readActions = {
	reminder: 'reminder_read',
	feedback: 'feedback_read'
} as const satisfies Record<MessageKind, AuditAction>;

/** Marks a message as read by somebody of the office that it is to; false where it is none of theirs, or was read. */
export async function readMessage(
	db: Database,
	access: Access,
	{ kind, ...key }: { kind: MessageKind; region: string; agencyId: number; id: number },
	address: string,
	now: Date
): Promise<boolean> {
	const { region, agencyId, id } = key;
	const isOwn = ownOffices(access).some(
		(office) => office.region === region && office.agencyId === agencyId
	);
	const allowed = permit(access, 'read_drafts', { region, agencyId }, address);
	if (!isOwn || !allowed) return false;
	const by = allowed.actor;
	return db.transaction().execute(async (trx) => {
		const marked = await marking[kind](trx, region, agencyId, id, { by, at: now });
		if (marked)
			await audit.record(trx, region, {
				...{ actor: by, address, action: readActions[kind] },
				subject: { agency: agencyId, [kind]: id }
			});
		return marked;
	});
}
