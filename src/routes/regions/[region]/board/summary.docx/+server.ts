import { error } from '@sveltejs/kit';
import { summaryDocument } from '#lib/feedback/summary-document.ts';
import { seasonSummary } from '#lib/server/feedback/summary.ts';
import { yearIn } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import { today } from '#lib/server/pages/today.ts';
import { wordFile } from '#lib/server/pages/word-file.ts';

/** The summary of a year as a Word document. */
export async function GET(event) {
	const region = await seenRegion(event);
	const year = yearIn(event.url.searchParams) ?? error(404);
	const summary = await seasonSummary(event.locals.db, region, year, today());
	return wordFile(await summaryDocument(summary), `${region.name}${summary.title.join('')}.docx`);
}
