import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as auth from '#lib/server/auth/people.ts';
import type { Authority, Fault } from '#lib/server/auth/people.ts';
import type { Database } from '#lib/server/db/types.ts';
import { grantAsked, grantOffer, grantWords } from '#lib/server/pages/people/grant-form.ts';
import { peopleFaultWords } from '#lib/server/pages/people/fault-words.ts';
import { linkShown } from '#lib/server/pages/people/link.ts';
import { personOf } from '#lib/server/pages/people/list.ts';
import { wholeNumber } from '#lib/server/pages/query.ts';

/** The person of the address, whom whoever asks manages, and on whose authority something is done to them. */
async function managed({ params, locals: { db, access }, getClientAddress }: RequestEvent) {
	const id = wholeNumber(params.person);
	const person = access && id !== null ? await personOf(db, access, id, new Date()) : null;
	if (!access || !person) error(404);
	return { access, person, by: { access, address: getClientAddress() } };
}

type Change = (db: Database, by: Authority, id: number, data: FormData) => Promise<Fault | null>;

/** An action that makes a change, and goes back to the page, or says why it was not made. */
function changing(change: Change) {
	return async (event: RequestEvent) => {
		const { person, by } = await managed(event);
		const data = await event.request.formData();
		const fault = await change(event.locals.db, by, person.id, data);
		if (fault) return fail(400, { refused: peopleFaultWords[fault.fault]() });
		redirect(303, `/people/${person.id}?done`);
	};
}

export async function load(event) {
	const { access, person } = await managed(event);
	return {
		person,
		own: person.id === access.user.id,
		offer: await grantOffer(event.locals.db, access)
	};
}

export const actions = {
	grant: async (event) => {
		const { access, person, by } = await managed(event);
		const { db } = event.locals;
		const words = grantWords(await event.request.formData());
		const asked = await grantAsked(db, access, words);
		if ('unclear' in asked) return fail(400, { unclear: asked.unclear });
		const fault = await auth.addGrant(db, by, person.id, asked.grant, new Date());
		if (fault) {
			const refused = peopleFaultWords[fault.fault]();
			return fail(400, { unclear: { ...words, refused, choices: null } });
		}
		redirect(303, `/people/${person.id}?done`);
	},
	endGrant: changing(async (db, by, id, data) => {
		const grant = wholeNumber(String(data.get('grant')));
		return grant === null ? { fault: 'denied' } : auth.endGrant(db, by, id, grant, new Date());
	}),
	/** Answers with the link, which is shown this once. */
	link: async (event) => {
		const { person, by } = await managed(event);
		const now = new Date();
		const made = await auth.resetLink(event.locals.db, by, person.id, now);
		if ('fault' in made) return fail(400, { refused: peopleFaultWords[made.fault]() });
		const purpose = person.state === 'active' ? 'password_reset' : 'invitation';
		return { link: linkShown(event.url, made.token, purpose, now) };
	},
	requireFactor: changing((db, by, id, data) =>
		auth.requireSecondFactor(db, by, id, data.get('required') === 'true')
	),
	resetFactor: changing((db, by, id) => auth.resetSecondFactor(db, by, id)),
	disable: changing((db, by, id, data) =>
		auth.disable(db, by, id, data.get('disabled') === 'true', new Date())
	),
	endSessions: changing((db, by, id) => auth.endSessions(db, by, id))
};
