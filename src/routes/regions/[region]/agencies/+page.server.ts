import { getLocale } from '#lib/paraglide/runtime.js';
import { agenciesLink } from '#lib/publish/links.ts';
import { agencyKinds } from '#lib/report/agency-kind.ts';
import { agenciesPage, orders } from '#lib/server/pages/agencies.ts';
import { oneOf, wordsIn, yearIn } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';

export async function load(event) {
	const { searchParams } = event.url;
	const region = await seenRegion(event);
	const query = {
		year: yearIn(searchParams),
		words: wordsIn(searchParams, 'name'),
		kind: oneOf(searchParams.get('kind'), agencyKinds),
		order: oneOf(searchParams.get('order'), orders) ?? 'register'
	};
	const list = await agenciesPage(event.locals.db, region, query, getLocale());
	const { words: name, kind, order } = query;
	return {
		query,
		list,
		year: list.year ?? undefined,
		yearChoices: list.years.toReversed().map((year) => ({
			year,
			href: agenciesLink(region.code, {
				year,
				name,
				kind,
				order: order === 'register' ? null : order
			})
		}))
	};
}
