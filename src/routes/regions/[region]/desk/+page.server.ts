import { getLocale } from '#lib/paraglide/runtime.js';
import { deskPage } from '#lib/server/pages/desk/page.ts';
import { askedOf, deskQuery } from '#lib/server/pages/desk/query.ts';
import { settleChosen } from '#lib/server/pages/settle.ts';
import { wholeNumber } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import { today } from '#lib/server/pages/today.ts';

export async function load(event) {
	const { searchParams } = event.url;
	const region = await seenRegion(event);
	const query = deskQuery(searchParams);
	const page = wholeNumber(searchParams.get('page')) ?? 1;
	const desk = await deskPage(event.locals.db, region, query, page, getLocale(), today());
	return { query, asked: askedOf(query), desk, today: today() };
}

export const actions = {
	settle: (event) => settleChosen(event)
};
