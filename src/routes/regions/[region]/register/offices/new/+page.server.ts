import { fail, redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { registerLink } from '#lib/publish/links.ts';
import { officeForm } from '#lib/server/pages/register.ts';
import { submitOffice } from '#lib/server/pages/register-form.ts';
import { permitIn } from '#lib/server/pages/permit-in.ts';

export async function load(event) {
	const { region } = permitIn(event, 'manage_register');
	const { learned, others } = (await officeForm(event.locals.db, region, null))!;
	return { learned, others };
}

export const actions = {
	default: async (event) => {
		const keeper = permitIn(event, 'manage_register');
		const { locals, params, request } = event;
		const data = await request.formData();
		const field = (name: string) => String(data.get(name) ?? '').trim();
		const answer = await submitOffice(locals.db, keeper, null, field, getLocale());
		if ('refused' in answer) return fail(400, answer);
		redirect(303, registerLink(params.region, '', { done: 'office' }));
	}
};
