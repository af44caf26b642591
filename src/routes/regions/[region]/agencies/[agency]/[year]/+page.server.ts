import { error } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { reportLink } from '#lib/publish/links.ts';
import { may } from '#lib/server/access/access.ts';
import { noteDraftReading } from '#lib/server/audit/draft-reading.ts';
import * as reportPage from '#lib/server/pages/report/page.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';

const number = (text: string | null) => (text && /^\d{1,9}$/.test(text) ? Number(text) : null);

export async function load(event) {
	const { locals, params, url } = event;
	const region = await seenRegion(event);
	const agencyId = number(params.agency);
	const year = number(params.year);
	if (agencyId === null || year === null) error(404);
	const scope = url.searchParams.get('scope');
	const report = await reportPage.read(
		locals.db,
		region.sight,
		{
			agencyId,
			year,
			version: number(url.searchParams.get('version')) ?? undefined,
			scope: scope === 'aggregate' || scope === 'agency' ? scope : undefined
		},
		getLocale()
	);
	if (!report) error(404);
	const reader = { access: locals.access, address: event.getClientAddress(), at: new Date() };
	await noteDraftReading(locals.db, reader, {
		...{ action: 'draft_read', region, agencyId, year },
		...{ version: report.version, scope: report.scope }
	});
	return {
		report,
		mayDecide: may(locals.access, 'decide', { region: region.code }),
		year,
		yearChoices: report.years.toReversed().map((year) => ({
			year,
			href: reportLink(region.code, agencyId, year)
		}))
	};
}
