import { error, redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { reportLink } from '#lib/publish/links.ts';
import * as reminders from '#lib/server/db/reminder.ts';
import { readOffices } from '#lib/server/pages/filing/offices.ts';
import { wholeNumber } from '#lib/server/pages/query.ts';
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

export const actions = {
	read: async ({ locals, request }) => {
		const { access } = locals;
		if (!access) error(404);
		const data = await request.formData();
		const region = String(data.get('region') ?? '');
		const agencyId = wholeNumber(String(data.get('agency') ?? ''));
		const message = wholeNumber(String(data.get('message') ?? ''));
		const isOwn = access.grants.some(
			(grant) => grant.agencyId !== null && grant.agencyId === agencyId && grant.region === region
		);
		if (!isOwn || agencyId === null || message === null) error(404);
		const deed = { by: `user:${access.user.id}`, at: new Date() };
		await locals.db
			.transaction()
			.execute((trx) => reminders.markRead(trx, region, agencyId, message, deed));
		redirect(303, '/filing');
	}
};
