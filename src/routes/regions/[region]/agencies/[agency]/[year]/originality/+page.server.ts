import { error } from '@sveltejs/kit';
import { noteDraftReading } from '#lib/server/audit/draft-reading.ts';
import * as originality from '#lib/server/pages/originality.ts';
import { wholeNumber } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';

export async function load(event) {
	const { locals, params, url } = event;
	const region = await seenRegion(event);
	const agencyId = wholeNumber(params.agency) ?? error(404);
	const year = wholeNumber(params.year) ?? error(404);
	const scope = url.searchParams.get('scope') === 'aggregate' ? 'aggregate' : undefined;
	const other = {
		agencyId: wholeNumber(url.searchParams.get('with')) ?? agencyId,
		year: wholeNumber(url.searchParams.get('of')) ?? year - 1
	};
	const comparison = await originality.read(locals.db, region, { agencyId, year, scope }, other);
	if (!comparison) error(404);
	const reader = { access: locals.access, address: event.getClientAddress(), at: new Date() };
	for (const report of [comparison.own, comparison.other])
		if (report)
			await noteDraftReading(locals.db, reader, {
				...{ action: 'draft_read', region, agencyId: report.agencyId, year: report.year },
				...{ version: report.version, scope: report.scope }
			});
	return { comparison };
}
