import { error } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { districtLink } from '#lib/publish/links.ts';
import { may as mayDo } from '#lib/server/access/access.ts';
import type { Action } from '#lib/server/access/roles.ts';
import { districtPage } from '#lib/server/pages/district.ts';
import { yearIn } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import { today } from '#lib/server/pages/today.ts';

export async function load(event) {
	const { locals, url } = event;
	const region = await seenRegion(event);
	const asked = yearIn(url.searchParams);
	const district = await districtPage(locals.db, region, asked, today(), getLocale());
	if (!district && asked !== null) error(404);
	const may = (action: Action) => mayDo(locals.access, action, { region: region.code });
	return {
		district,
		/** What can be begun with where there is nothing yet. */
		begin: district
			? null
			: {
					register: may('manage_register'),
					campaign: may('manage_campaign'),
					import: may('import')
				},
		year: district?.year,
		yearChoices: district?.years
			.toReversed()
			.map((year) => ({ year, href: districtLink(region.code, { year }) }))
	};
}
