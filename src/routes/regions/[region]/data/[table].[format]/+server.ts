import { error } from '@sveltejs/kit';
import { mediaTypes, openFile } from '#lib/publish/open-data/files.ts';
import { openFormats } from '#lib/publish/open-data/formats.ts';
import { openTableIds, openTables } from '#lib/publish/open-data/tables.ts';
import { answered } from '#lib/server/open-data/answered.ts';
import { openRows } from '#lib/server/open-data/rows.ts';
import { oneOf } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';

/** A whole table of a region's open data as a file. */
export async function GET(event) {
	const { params, locals, request } = event;
	const region = await seenRegion(event);
	const id = oneOf(params.table, openTableIds);
	const format = oneOf(params.format, openFormats);
	if (!id || !format) error(404);
	const table = openTables[id];
	const { rows } = await openRows(locals.db, region.sight, id);
	const name = encodeURIComponent(`${region.name}-${table.name['zh-CN']}.${format}`);
	return answered(openFile(table, rows, format), request.headers.get('if-none-match'), {
		'Content-Type': mediaTypes[format],
		'Content-Disposition': `attachment; filename="${id}.${format}"; filename*=UTF-8''${name}`
	});
}
