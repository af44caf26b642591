import type { Reader, Writer } from './types.ts';

/** A 反馈函 as it was sent to an office. */
export type SentLetter = {
	id: number;
	agencyId: number;
	year: number;
	text: string;
	/** Until when the office is to answer, `YYYY-MM-DD`. */
	dueOn: string;
	sentBy: string;
	sentAt: Date;
	readAt: Date | null;
};

/** The letters to one office about its reports, newest first. */
export async function lettersTo(
	db: Reader,
	region: string,
	agencyId: number
): Promise<SentLetter[]> {
	return db
		.selectFrom('feedback_letters as letter')
		.innerJoin('reports', (join) =>
			join
				.onRef('reports.region_id', '=', 'letter.region_id')
				.onRef('reports.id', '=', 'letter.report_id')
		)
		.select(['letter.id', 'reports.agency_id as agencyId', 'reports.year', 'letter.text'])
		.select(['letter.due_on as dueOn', 'letter.sent_by as sentBy', 'letter.sent_at as sentAt'])
		.select('letter.read_at as readAt')
		.where('letter.region_id', '=', region)
		.where('reports.agency_id', '=', agencyId)
		.orderBy('letter.id', 'desc')
		.execute();
}

/** How many letters to one office nobody of it has read. */
export async function countUnread(db: Reader, region: string, agencyId: number): Promise<number> {
	const { unread } = await db
		.selectFrom('feedback_letters as letter')
		.innerJoin('reports', (join) =>
			join
				.onRef('reports.region_id', '=', 'letter.region_id')
				.onRef('reports.id', '=', 'letter.report_id')
		)
		.select((eb) => eb.fn.countAll<number>().as('unread'))
		.where('letter.region_id', '=', region)
		.where('reports.agency_id', '=', agencyId)
		.where('letter.read_at', 'is', null)
		.executeTakeFirstOrThrow();
	return unread;
}

export async function add(
	trx: Writer,
	of: { region_id: string; report_id: number; version: number },
	letter: Pick<SentLetter, 'dueOn' | 'text' | 'sentBy' | 'sentAt'>
): Promise<void> {
	const { dueOn, text, sentBy, sentAt } = letter;
	await trx
		.insertInto('feedback_letters')
		.values({ ...of, due_on: dueOn, text, sent_by: sentBy, sent_at: sentAt })
		.execute();
}

/** Marks a letter to an office as read; who read it first stays. Returns whether it was unread. */
export async function markRead(
	trx: Writer,
	region: string,
	agencyId: number,
	id: number,
	{ by, at }: { by: string; at: Date }
): Promise<boolean> {
	const marked = await trx
		.updateTable('feedback_letters')
		.set({ read_by: by, read_at: at })
		.where('region_id', '=', region)
		.where('id', '=', id)
		.where('read_at', 'is', null)
		.where('report_id', 'in', (eb) =>
			eb
				.selectFrom('reports')
				.select('reports.id')
				.where('reports.region_id', '=', region)
				.where('reports.agency_id', '=', agencyId)
		)
		.returning('id')
		.execute();
	return marked.length > 0;
}
