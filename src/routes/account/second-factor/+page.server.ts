import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { removeSecondFactor } from '#lib/server/auth/account.ts';
import { become } from '#lib/server/auth/arrive.ts';
import { enter } from '#lib/server/auth/enter.ts';
import { visitorOf } from '#lib/server/auth/identify.ts';
import { confirmKey, offerKey, renewRecoveryCodes } from '#lib/server/auth/second-factor.ts';
import { knowsPassword } from '#lib/server/auth/sign-in.ts';
import * as users from '#lib/server/db/user.ts';
import { ownFaultWords } from '../own-fault-words.ts';

export async function load({ locals: { db, access } }) {
	if (!access) error(404);
	const { user } = access;
	const account = await users.read(db, user.id);
	return {
		key: user.hasSecondFactor ? null : await offerKey(db, user),
		required: account?.secondFactorRequired ?? false
	};
}

/** Each asks for the password, as a browser left open must not be enough to change how somebody signs in. */
export const actions = {
	confirm: async (event) => {
		const { db, access } = event.locals;
		if (!access || access.user.hasSecondFactor) error(404);
		const { user } = access;
		const data = await event.request.formData();
		const [visitor, now] = [visitorOf(event), new Date()];
		const known = await knowsPassword(db, user, String(data.get('password') ?? ''), visitor, now);
		if (known !== 'right')
			return fail(400, {
				refused: ownFaultWords(known === 'wrong' ? 'wrong_password' : known, now)
			});
		const code = String(data.get('code') ?? '');
		const codes = await confirmKey(db, user, code, visitor.address, now);
		if (codes === null) return fail(400, { refused: m.account_key_code_wrong() });
		const entering = { ...user, secondFactorRequired: false };
		await become(event, await enter(db, entering, visitor, now, { awaiting: null }));
		return { codes };
	},
	renew: async (event) => {
		const { db, access } = event.locals;
		if (!access?.user.hasSecondFactor) error(404);
		const password = String((await event.request.formData()).get('password') ?? '');
		const [visitor, now] = [visitorOf(event), new Date()];
		const known = await knowsPassword(db, access.user, password, visitor, now);
		if (known !== 'right')
			return fail(400, {
				refused: ownFaultWords(known === 'wrong' ? 'wrong_password' : known, now)
			});
		return { codes: await renewRecoveryCodes(db, access.user, visitor.address) };
	},
	remove: async (event) => {
		const { db, access } = event.locals;
		if (!access?.user.hasSecondFactor) error(404);
		const password = String((await event.request.formData()).get('password') ?? '');
		const [visitor, now] = [visitorOf(event), new Date()];
		const fault = await removeSecondFactor(db, access.user, password, visitor, now);
		if (fault !== null) return fail(400, { refused: ownFaultWords(fault, now) });
		redirect(303, '/account?done=factor#second-factor');
	}
};
