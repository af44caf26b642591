import { error, fail } from '@sveltejs/kit';
import { invite } from '#lib/server/auth/people.ts';
import { grantAsked, grantOffer, grantWords } from '#lib/server/pages/people/grant-form.ts';
import { peopleFaultWords } from '#lib/server/pages/people/fault-words.ts';
import { linkShown } from '#lib/server/pages/people/link.ts';

export async function load({ locals: { db, access } }) {
	if (!access) error(404);
	return { offer: await grantOffer(db, access) };
}

export const actions = {
	/** Answers with the link, which is shown this once. */
	default: async ({ request, locals: { db, access }, getClientAddress, url }) => {
		if (!access) error(404);
		const data = await request.formData();
		const words = grantWords(data);
		const person = {
			login: String(data.get('login') ?? '').slice(0, 100),
			name: String(data.get('name') ?? '').slice(0, 100)
		};
		const asked = await grantAsked(db, access, words);
		if ('unclear' in asked) return fail(400, { unclear: asked.unclear, typed: person });
		const by = { access, address: getClientAddress() };
		const now = new Date();
		const made = await invite(db, by, person, asked.grant, now);
		if ('fault' in made) {
			const refused = peopleFaultWords[made.fault]();
			return fail(400, { unclear: { ...words, refused, choices: null }, typed: person });
		}
		const link = linkShown(url, made.token, 'invitation', now);
		return { made: { link, person: { ...person, id: made.user } } };
	}
};
