import { error } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { agencyLink } from '#lib/publish/links.ts';
import { agencyPage } from '#lib/server/pages/agency.ts';
import { agencyViews } from '#lib/server/pages/reform-view.ts';
import { oneOf, wholeNumber, yearIn } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';

export async function load(event) {
	const { locals, params, url } = event;
	const region = await seenRegion(event);
	const id = wholeNumber(params.agency);
	if (id === null) error(404);
	const view = oneOf(url.searchParams.get('view'), agencyViews) ?? 'reported';
	const asked = yearIn(url.searchParams);
	const shown = await agencyPage(locals.db, region, id, asked, getLocale(), view);
	if (!shown) error(404);
	return {
		shown,
		year: shown.year ?? undefined,
		yearChoices: shown.years.toReversed().map((year) => ({
			year,
			href: agencyLink(region.code, id, { year, view: view === 'restated' ? view : null })
		}))
	};
}
