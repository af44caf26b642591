import { fail, redirect } from '@sveltejs/kit';
import { arrive, towards } from '#lib/server/auth/arrive.ts';
import * as cookies from '#lib/server/auth/cookies.ts';
import { visitorOf } from '#lib/server/auth/identify.ts';
import { enterCode } from '#lib/server/auth/second-factor.ts';
import { nextPage } from '../next-page.ts';
import { refusal } from '../refusal.ts';

export function load({ url, locals }) {
	const next = nextPage(url);
	if (locals.access) redirect(303, next);
	if (locals.waiting?.session.awaiting !== 'code') redirect(303, towards('/sign-in', next));
	return { name: locals.waiting.user.name };
}

export const actions = {
	default: async (event) => {
		const { request, url, locals } = event;
		const next = nextPage(url);
		const before = cookies.read(event.cookies, url, 'session');
		if (locals.waiting?.session.awaiting !== 'code' || before === null)
			redirect(303, towards('/sign-in', next));
		const code = String((await request.formData()).get('code') ?? '');
		const now = new Date();
		const visitor = visitorOf(event);
		const result = await enterCode(locals.db, locals.waiting.user, code, visitor, now, before);
		if (result.kind !== 'entered') {
			const { status, words } = refusal(result, 'code', now);
			return fail(status, { refused: words });
		}
		redirect(303, arrive(event, result.entry, next));
	}
};
