import { error, fail } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { ledgerPage } from '#lib/server/pages/ledger.ts';
import { submitMapping } from '#lib/server/pages/ledger-form.ts';

export async function load({ params, locals, url }) {
	const page = await ledgerPage(locals.db, locals.access, params.document, getLocale());
	if (!page) error(404);
	return { ...page, all: url.searchParams.has('all') };
}

export const actions = {
	default: async ({ params, locals, request, getClientAddress }) => {
		const data = await request.formData();
		const field = (name: string) => String(data.get(name) ?? '').trim();
		const importer = { access: locals.access, address: getClientAddress() };
		const submitted = await submitMapping(locals.db, importer, params.document, field, getLocale());
		if (!submitted) error(404);
		return 'done' in submitted ? submitted : fail(400, submitted);
	}
};
