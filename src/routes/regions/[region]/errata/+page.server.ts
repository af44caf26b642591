import { getLocale } from '#lib/paraglide/runtime.js';
import { errataPage } from '#lib/server/pages/errata.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';

export async function load(event) {
	return {
		errata: await errataPage(event.locals.db, await seenRegion(event), getLocale())
	};
}
