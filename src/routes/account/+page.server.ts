import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import * as own from '#lib/server/auth/account.ts';
import { become } from '#lib/server/auth/arrive.ts';
import { enter } from '#lib/server/auth/enter.ts';
import { visitorOf } from '#lib/server/auth/identify.ts';
import { shortest } from '#lib/server/auth/password.ts';
import { faultWords } from '#lib/server/pages/account-words.ts';
import { accountPage } from '#lib/server/pages/account.ts';
import { ownFaultWords } from './own-fault-words.ts';

export async function load({ locals }) {
	const { db, access, session } = locals;
	if (!access || !session) error(404);
	return { shortest, account: await accountPage(db, access, session, new Date()) };
}

export const actions = {
	rename: async (event) => {
		const { request, locals } = event;
		if (!locals.access) error(404);
		const name = String((await request.formData()).get('name') ?? '').slice(0, 100);
		if (!(await own.rename(locals.db, locals.access.user, name, visitorOf(event))))
			return fail(400, { part: 'name', refused: faultWords.name(), name });
		redirect(303, '/account?done=name');
	},
	/** All sessions end, and the browser has a new one. */
	password: async (event) => {
		const { request, locals } = event;
		const { db, access } = locals;
		if (!access) error(404);
		const data = await request.formData();
		const field = (name: string) => String(data.get(name) ?? '');
		const choice = { present: field('present'), wanted: field('password') };
		const refuse = (refused: string) => fail(400, { part: 'password', refused });
		if (choice.wanted !== field('again')) return refuse(faultWords.mismatch());
		const [visitor, now] = [visitorOf(event), new Date()];
		const fault = await own.changePassword(db, access.user, choice, visitor, now);
		if (fault !== null) return refuse(ownFaultWords(fault, now));
		const user = { ...access.user, secondFactorRequired: false };
		await become(event, await enter(db, user, visitor, now, { awaiting: null }));
		redirect(303, '/account?done=password');
	},
	endSession: async (event) => {
		const { request, locals } = event;
		const { db, access, session } = locals;
		if (!access || !session) error(404);
		const hash = String((await request.formData()).get('session') ?? '');
		const ended = await own.endSessions(db, access.user, hash, session.idHash, visitorOf(event));
		if (ended === 0) return fail(404, { part: 'sessions', refused: m.account_session_gone() });
		redirect(303, '/account?done=sessions#sessions');
	},
	endOthers: async (event) => {
		const { db, access, session } = event.locals;
		if (!access || !session) error(404);
		await own.endSessions(db, access.user, null, session.idHash, visitorOf(event));
		redirect(303, '/account?done=sessions#sessions');
	}
};
