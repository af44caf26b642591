import { getLocale } from '#lib/paraglide/runtime.js';
import { errataCsv, errataPage } from '#lib/server/pages/errata.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';

export async function GET(event) {
	const region = await seenRegion(event);
	const list = await errataPage(event.locals.db, region, getLocale());
	const name = encodeURIComponent(`${region.name}-更正公告.csv`);
	return new Response(errataCsv(list), {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': `attachment; filename="errata.csv"; filename*=UTF-8''${name}`
		}
	});
}
