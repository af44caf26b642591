import { categories } from '#lib/checks/category.ts';
import { severities } from '#lib/checks/finding.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { findingsPage } from '#lib/server/pages/findings.ts';
import { oneOf, wholeNumber, yearIn } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';

export async function load(event) {
	const { searchParams } = event.url;
	const region = await seenRegion(event);
	const query = {
		year: yearIn(searchParams),
		severity: oneOf(searchParams.get('severity'), severities),
		agencyId: wholeNumber(searchParams.get('agency')),
		category: oneOf(searchParams.get('category'), categories),
		page: wholeNumber(searchParams.get('page')) ?? 1
	};
	return { query, list: await findingsPage(event.locals.db, region, query, getLocale()) };
}
