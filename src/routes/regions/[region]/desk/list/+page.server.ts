import { getLocale } from '#lib/paraglide/runtime.js';
import { openList } from '#lib/server/pages/desk/list.ts';
import { askedOf, deskQuery } from '#lib/server/pages/desk/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import { today } from '#lib/server/pages/today.ts';

export async function load(event) {
	const region = await seenRegion(event);
	const query = deskQuery(event.url.searchParams);
	const list = await openList(event.locals.db, region, query, getLocale(), today());
	return { list, asked: askedOf(query), today: today() };
}
