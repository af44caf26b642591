import { fail, redirect } from '@sveltejs/kit';
import { arrive, stepOf } from '#lib/server/auth/arrive.ts';
import * as cookies from '#lib/server/auth/cookies.ts';
import { visitorOf } from '#lib/server/auth/identify.ts';
import { signIn } from '#lib/server/auth/sign-in.ts';
import { nextPage } from './next-page.ts';
import { refusal } from './refusal.ts';

export function load({ url, locals }) {
	const next = nextPage(url);
	if (locals.access) redirect(303, next);
	if (locals.waiting?.session.awaiting)
		redirect(303, stepOf(locals.waiting.session.awaiting, next));
	return { hasPeople: locals.hasPeople };
}

export const actions = {
	default: async (event) => {
		const { request, url, locals } = event;
		const data = await request.formData();
		const login = String(data.get('login') ?? '');
		const password = String(data.get('password') ?? '');
		const before = cookies.read(event.cookies, url, 'session');
		const now = new Date();
		const result = await signIn(locals.db, { login, password }, visitorOf(event), now, before);
		if (result.kind !== 'entered') {
			const { status, words } = refusal(result, 'password', now);
			return fail(status, { refused: words, login: login.slice(0, 100) });
		}
		redirect(303, arrive(event, result.entry, nextPage(url)));
	}
};
