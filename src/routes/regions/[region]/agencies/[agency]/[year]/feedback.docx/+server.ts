import { error } from '@sveltejs/kit';
import { letterDocument } from '#lib/feedback/letter-document.ts';
import { draftLetter } from '#lib/server/feedback/letter.ts';
import { shownWish } from '#lib/server/pages/feedback.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import { today } from '#lib/server/pages/today.ts';
import { wordFile } from '#lib/server/pages/word-file.ts';

/** The letter to the office as a Word document. */
export async function GET(event) {
	const region = await seenRegion(event);
	const wish = shownWish(event.params, event.url.searchParams) ?? error(404);
	const draft = (await draftLetter(event.locals.db, region, wish, today())) ?? error(404);
	const { letter } = draft;
	return wordFile(await letterDocument(letter), `${letter.office}${letter.title.join('')}.docx`);
}
