import { error } from '@sveltejs/kit';
import * as region from '#lib/server/db/region.ts';

export async function load({ locals, params }) {
	const found = await region.read(locals.db, params.region);
	if (!found) error(404);
	return { region: found };
}
