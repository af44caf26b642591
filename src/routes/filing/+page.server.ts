import { error } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { reportLink } from '#lib/publish/links.ts';
import { readOffices } from '#lib/server/pages/filing/offices.ts';
import { today } from '#lib/server/pages/today.ts';

export async function load({ locals, url }) {
	if (!locals.access) error(404);
	const offices = await readOffices(locals.db, locals.access, today(), getLocale());
	const [region, agency, year] = (url.searchParams.get('filed') ?? '').split('-');
	const of = offices.find(
		(office) => office.region.code === region && String(office.agency.id) === agency
	);
	const filed = of?.years.find((one) => String(one.year) === year && one.reportHref !== null);
	return {
		offices,
		user: locals.access.user.id,
		filed:
			of && filed ? { ...filed, href: reportLink(of.region.code, of.agency.id, filed.year) } : null
	};
}
