import { error } from '@sveltejs/kit';
import { writeLetters } from '#lib/server/campaign/remind.ts';
import { senderOf } from '#lib/server/feedback/sender.ts';
import { remindersAsked } from '#lib/server/pages/reminders.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import { today } from '#lib/server/pages/today.ts';
import { wordFile } from '#lib/server/pages/word-file.ts';
import { permitIn } from '#lib/server/pages/permit-in.ts';

/** Letters to the offices of a form, one document with a page for each; they count as sent. */
export async function POST(event) {
	const keeper = permitIn(event, 'manage_campaign');
	const { board, drafts } = await remindersAsked(event, await event.request.formData());
	if (!board.campaign || drafts.length === 0) error(400);
	const { name } = await seenRegion(event);
	const bytes = await writeLetters(
		event.locals.db,
		keeper,
		board,
		drafts,
		senderOf({ name }),
		today(),
		new Date()
	);
	return wordFile(bytes, `${name}${board.year}年度报告催报函.docx`);
}
