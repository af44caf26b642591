import { error } from '@sveltejs/kit';
import { measureOf } from '#lib/measures/registry.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { numberPage } from '#lib/server/pages/number.ts';
import { wholeNumber } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';

export async function load(event) {
	const { locals, params, url } = event;
	const region = await seenRegion(event);
	const measure = measureOf(params.measure);
	const year = wholeNumber(params.year);
	const agencyId = wholeNumber(url.searchParams.get('agency'));
	if (!measure || year === null) error(404);
	const made = await numberPage(locals.db, region, measure, year, agencyId, getLocale());
	if (!made) error(404);
	return {
		made,
		year,
		yearChoices: made.others.toReversed().map(({ year, href }) => ({ year, href }))
	};
}
