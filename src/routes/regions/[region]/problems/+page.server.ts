import { areas } from '#lib/areas/areas.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { problemsPage } from '#lib/server/pages/problems.ts';
import { oneOf, wholeNumber, yearIn } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';

export async function load(event) {
	const { searchParams } = event.url;
	const region = await seenRegion(event);
	const query = {
		area: oneOf(searchParams.get('area'), areas),
		year: yearIn(searchParams),
		agencyId: wholeNumber(searchParams.get('agency')),
		page: wholeNumber(searchParams.get('page')) ?? 1
	};
	return { query, list: await problemsPage(event.locals.db, region, query, getLocale()) };
}
