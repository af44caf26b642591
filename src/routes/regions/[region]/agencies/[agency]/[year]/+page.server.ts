import { error } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { reportLink } from '#lib/publish/links.ts';
import * as reportPage from '#lib/server/pages/report/page.ts';

const number = (text: string | null) => (text && /^\d{1,9}$/.test(text) ? Number(text) : null);

export async function load({ locals, params, parent, url }) {
	const { region } = await parent();
	const agencyId = number(params.agency);
	const year = number(params.year);
	if (agencyId === null || year === null) error(404);
	const scope = url.searchParams.get('scope');
	const report = await reportPage.read(
		locals.db,
		{
			region: region.code,
			agencyId,
			year,
			version: number(url.searchParams.get('version')) ?? undefined,
			scope: scope === 'aggregate' || scope === 'agency' ? scope : undefined
		},
		getLocale()
	);
	if (!report) error(404);
	return {
		report,
		year,
		yearChoices: report.years.toReversed().map((year) => ({
			year,
			href: reportLink(region.code, agencyId, year)
		}))
	};
}
