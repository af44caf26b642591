import { error, fail, redirect } from '@sveltejs/kit';
import { filingLink } from '#lib/publish/links.ts';
import { keyIn, permitFor } from '#lib/server/pages/filing/address.ts';
import { readForm } from '#lib/server/pages/filing/form.ts';
import { saveFields } from '#lib/server/pages/filing/save-fields.ts';
import { today } from '#lib/server/pages/today.ts';

export async function load({ locals, params, url }) {
	const key = keyIn(params);
	const shown = await readForm(locals.db, locals.access, key, today());
	if (!shown || !locals.access) error(404);
	return { ...shown, user: locals.access.user.id, justSaved: url.searchParams.has('saved') };
}

export const actions = {
	save: async ({ locals, params, request, getClientAddress }) => {
		const key = keyIn(params);
		const permit = permitFor(locals.access, key, getClientAddress());
		const data = await request.formData();
		const fields = new Map([...data].map(([name, value]) => [name, String(value)]));
		const saved = await saveFields(locals.db, permit, key.year, fields, new Date());
		if (saved.kind === 'not_a_form') return fail(400, { conflict: null });
		if (saved.kind === 'conflict') return fail(409, { conflict: saved });
		redirect(303, filingLink(key.region, key.agencyId, key.year, '', { saved: 1 }));
	}
};
