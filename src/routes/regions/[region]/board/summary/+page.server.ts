import { boardLink } from '#lib/publish/links.ts';
import { boardYears } from '#lib/server/campaign/board.ts';
import { seasonSummary } from '#lib/server/feedback/summary.ts';
import { currentYear } from '#lib/server/pages/board.ts';
import { yearIn } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import { today } from '#lib/server/pages/today.ts';

export async function load(event) {
	const region = await seenRegion(event);
	const { db } = event.locals;
	const years = await boardYears(db, region);
	const year = yearIn(event.url.searchParams) ?? currentYear(years, today());
	return {
		year,
		summary: await seasonSummary(db, region, year, today()),
		yearChoices: years.toReversed().map((year) => ({
			year,
			href: boardLink(region.code, 'summary', { year })
		}))
	};
}
