import { boardOf, type Board } from '#lib/server/campaign/board.ts';
import { draftReminders, type DraftReminder } from '#lib/server/campaign/remind.ts';
import { wholeNumber } from './query.ts';
import { seenRegion } from './seen.ts';
import { today } from './today.ts';

type Event = Parameters<typeof seenRegion>[0];

/** A request's fields, of its address or of its form. */
type Fields = { get(name: string): unknown; getAll(name: string): unknown[] };

/** The reminders that a request asks for: to the offices that it names, or to all that owe where it names none. */
export async function remindersAsked(
	event: Event,
	fields: Fields
): Promise<{ board: Board; drafts: DraftReminder[] }> {
	const region = await seenRegion(event);
	const day = today();
	const year = wholeNumber(String(fields.get('year') ?? '')) ?? Number(day.slice(0, 4)) - 1;
	const board = await boardOf(event.locals.db, region, year, day);
	const named = fields.getAll('office').flatMap((id) => wholeNumber(String(id)) ?? []);
	const chosen = named.length > 0 ? named : board.offices.map(({ office }) => office.id);
	return { board, drafts: draftReminders(board, chosen) };
}
