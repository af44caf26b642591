import { error } from '@sveltejs/kit';
import { problemFile, problemFormats, problemTable } from '#lib/server/areas/export.ts';
import { namesOfActors } from '#lib/server/pages/actors.ts';
import { oneOf } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import * as choices from '#lib/server/db/area-choice.ts';

const mediaTypes = {
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	csv: 'text/csv; charset=utf-8'
} as const;

/** The problems of a region with their areas, and who chose them. */
export async function GET(event) {
	const { locals, params } = event;
	const region = await seenRegion(event);
	const format = oneOf(params.format, problemFormats);
	if (!format) error(404);
	const names = await namesOfActors(locals.db, await choices.actors(locals.db, region.code));
	const file = problemFile(await problemTable(locals.db, region, names), format);
	const name = encodeURIComponent(`${region.name}-自认问题.${format}`);
	return new Response(file, {
		headers: {
			'Content-Type': mediaTypes[format],
			'Content-Disposition': `attachment; filename="problems.${format}"; filename*=UTF-8''${name}`
		}
	});
}
