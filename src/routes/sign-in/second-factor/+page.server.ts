import { fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { become, towards } from '#lib/server/auth/arrive.ts';
import { enter } from '#lib/server/auth/enter.ts';
import { visitorOf } from '#lib/server/auth/identify.ts';
import { confirmKey, offerKey } from '#lib/server/auth/second-factor.ts';
import { nextPage } from '../next-page.ts';

/** A second factor is required of the person who signs in, and not set up yet. */
export async function load({ url, locals }) {
	const next = nextPage(url);
	if (locals.access) return { key: null, next };
	if (locals.waiting?.session.awaiting !== 'enrolment') redirect(303, towards('/sign-in', next));
	return { key: await offerKey(locals.db, locals.waiting.user), next };
}

export const actions = {
	/** Answers with the recovery codes, which are shown this once, and not by going on to another page. */
	default: async (event) => {
		const { request, url, locals } = event;
		const next = nextPage(url);
		if (locals.waiting?.session.awaiting !== 'enrolment') redirect(303, towards('/sign-in', next));
		const { user } = locals.waiting;
		const code = String((await request.formData()).get('code') ?? '');
		const visitor = visitorOf(event);
		const now = new Date();
		const codes = await confirmKey(locals.db, user, code, visitor.address, now);
		if (codes === null) return fail(400, { refused: m.account_key_code_wrong() });
		await become(event, await enter(locals.db, user, visitor, now, { awaiting: null }));
		return { codes };
	}
};
