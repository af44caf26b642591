import { error } from '@sveltejs/kit';
import { locales } from '#lib/report/locale.ts';
import { chartFile, fileFormats } from '#lib/server/pages/chart-file.ts';
import { chartIds } from '#lib/server/pages/charts.ts';
import { agencyViews } from '#lib/server/pages/reform-view.ts';
import { oneOf, wholeNumber, yearIn } from '#lib/server/pages/query.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { seenRegion } from '#lib/server/pages/seen.ts';

/** A chart as a file: the same numbers as on the page. `?agency=&year=&view=&locale=` */
export async function GET(event) {
	const { params, url } = event;
	const { searchParams } = url;
	const region = await seenRegion(event);
	const id = oneOf(params.chart, chartIds);
	const format = oneOf(params.format, fileFormats);
	if (!id || !format) error(404);
	const agencyId = wholeNumber(searchParams.get('agency'));
	if (searchParams.has('agency') && agencyId === null) error(404);
	const file = await chartFile(event.locals.db, region, {
		id,
		format,
		agencyId,
		year: yearIn(searchParams),
		view: oneOf(searchParams.get('view'), agencyViews) ?? 'reported',
		locale: oneOf(searchParams.get('locale'), locales) ?? getLocale()
	});
	if (!file) error(404);
	return new Response(file.content, {
		headers: {
			'Content-Type': file.mediaType,
			'Content-Disposition': `attachment; filename="chart.${format}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
			'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox"
		}
	});
}
