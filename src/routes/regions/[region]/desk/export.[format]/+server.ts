import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { csv, type Table } from '#lib/publish/csv.ts';
import { xlsx } from '#lib/publish/xlsx.ts';
import { openTable } from '#lib/server/pages/desk/list.ts';
import { deskQuery } from '#lib/server/pages/desk/query.ts';
import { oneOf } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import { today } from '#lib/server/pages/today.ts';

const formats = ['xlsx', 'csv'] as const;
type Format = (typeof formats)[number];

const writers: Readonly<Record<Format, (table: Table) => Uint8Array<ArrayBuffer>>> = {
	xlsx: (table) => xlsx(table, m.desk_list_title()),
	csv: (table) => new TextEncoder().encode(csv(table))
};

const mediaTypes: Readonly<Record<Format, string>> = {
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	csv: 'text/csv; charset=utf-8'
};

/** The open findings that the desk is narrowed to, as a file. */
export async function GET(event) {
	const { locals, params, url } = event;
	const region = await seenRegion(event);
	const format = oneOf(params.format, formats);
	if (!format) error(404);
	const about = { today: today(), origin: url.origin };
	const query = deskQuery(url.searchParams);
	const table = await openTable(locals.db, region, query, getLocale(), about);
	const name = encodeURIComponent(`${region.name}-${m.desk_list_title()}.${format}`);
	return new Response(writers[format](table), {
		headers: {
			'Content-Type': mediaTypes[format],
			'Content-Disposition': `attachment; filename="findings.${format}"; filename*=UTF-8''${name}`
		}
	});
}
