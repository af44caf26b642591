import { error, fail, redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { registerLink } from '#lib/publish/links.ts';
import { wholeNumber } from '#lib/server/pages/query.ts';
import { officeForm } from '#lib/server/pages/register.ts';
import { submitOffice } from '#lib/server/pages/register-form.ts';
import { permitIn } from '#lib/server/pages/permit-in.ts';

export async function load(event) {
	permitIn(event, 'manage_register');
	const { locals, params } = event;
	const id = wholeNumber(params.agency);
	const shown = id === null ? null : await officeForm(locals.db, params.region, id);
	if (!shown) error(404);
	return shown;
}

export const actions = {
	default: async (event) => {
		const keeper = permitIn(event, 'manage_register');
		const { locals, params, request } = event;
		const id = wholeNumber(params.agency);
		if (id === null) error(404);
		const data = await request.formData();
		const field = (name: string) => String(data.get(name) ?? '').trim();
		const answer = await submitOffice(locals.db, keeper, id, field, getLocale());
		if ('refused' in answer) return fail(400, answer);
		redirect(303, registerLink(params.region, '', { done: 'office' }));
	}
};
