import { error } from '@sveltejs/kit';
import * as regions from '#lib/server/db/region.ts';
import { oneOf } from '#lib/server/pages/query.ts';
import { registerFile, registerFormats, registerTable } from '#lib/server/register/export.ts';

const mediaTypes = {
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	csv: 'text/csv; charset=utf-8'
} as const;

/** The region's register as a file that can be changed and imported again. */
export async function GET({ locals, params }) {
	const region = await regions.read(locals.db, params.region);
	const format = oneOf(params.format, registerFormats);
	if (!region || !format) error(404);
	const file = registerFile(await registerTable(locals.db, [region.code]), format);
	const name = encodeURIComponent(`${region.name}-单位登记簿.${format}`);
	return new Response(file, {
		headers: {
			'Content-Type': mediaTypes[format],
			'Content-Disposition': `attachment; filename="register.${format}"; filename*=UTF-8''${name}`
		}
	});
}
