import { error, fail, redirect } from '@sveltejs/kit';
import { arrive } from '#lib/server/auth/arrive.ts';
import * as cookies from '#lib/server/auth/cookies.ts';
import { enter } from '#lib/server/auth/enter.ts';
import { visitorOf } from '#lib/server/auth/identify.ts';
import { accept, open } from '#lib/server/auth/links.ts';
import { shortest } from '#lib/server/auth/password.ts';
import { faultWords } from '#lib/server/pages/account-words.ts';

export async function load({ params, locals }) {
	const opened = await open(locals.db, params.token, new Date());
	if (!opened) error(410);
	const { purpose, user } = opened;
	return {
		purpose,
		shortest,
		user: user && { login: user.login, name: user.name }
	};
}

export const actions = {
	default: async (event) => {
		const { request, params, url, locals } = event;
		const data = await request.formData();
		const field = (name: string) => String(data.get(name) ?? '');
		const opened = await open(locals.db, params.token, new Date());
		if (!opened) error(410);
		const login = field('login').slice(0, 100);
		const name = opened.user?.name ?? field('name').slice(0, 100);
		const password = field('password');
		if (password !== field('again'))
			return fail(400, { refused: faultWords.mismatch(), login, name });
		const visitor = visitorOf(event);
		const now = new Date();
		const chosen = { login, name, password };
		const result = await accept(locals.db, params.token, chosen, visitor.address, now);
		if (result.kind === 'gone') error(410);
		if (result.kind === 'fault')
			return fail(400, { refused: faultWords[result.fault](), login, name });
		const before = cookies.read(event.cookies, url, 'session');
		const entry = await enter(locals.db, result.user, visitor, now, { before });
		redirect(303, arrive(event, entry, result.purpose === 'first_administrator' ? '/people' : '/'));
	}
};
