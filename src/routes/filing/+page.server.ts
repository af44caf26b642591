import { error, fail, redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { reportLink } from '#lib/publish/links.ts';
import { permit } from '#lib/server/access/permit.ts';
import { recordNilReturn } from '#lib/server/campaign/keep.ts';
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
	nilReturn: async ({ locals, request, getClientAddress }) => {
		const data = await request.formData();
		const text = (name: string) => String(data.get(name) ?? '').trim();
		const agencyId = wholeNumber(text('agency'));
		const year = wholeNumber(text('year'));
		if (agencyId === null || year === null) error(400);
		const of = { region: text('region'), agencyId };
		const filer = permit(locals.access, 'file_report', of, getClientAddress());
		if (!filer) error(404);
		const now = new Date();
		const signed = { signedBy: text('signedBy').slice(0, 60), signedOn: today(now) };
		const ended = await recordNilReturn(locals.db, filer, year, agencyId, signed, now);
		if ('fault' in ended) return fail(400, { fault: ended.fault });
		redirect(303, '/filing');
	}
};
