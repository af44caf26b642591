import * as region from '#lib/server/db/region.ts';

export async function load({ locals }) {
	return { theme: locals.theme, regions: await region.list(locals.db) };
}
