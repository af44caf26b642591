import { getLocale } from '#lib/paraglide/runtime.js';
import { agencyKinds } from '#lib/report/agency-kind.ts';
import { oneOf, wordsIn } from '#lib/server/pages/query.ts';
import { registerPage } from '#lib/server/pages/register.ts';

export async function load({ locals, parent, url: { searchParams } }) {
	const { region } = await parent();
	const query = {
		words: wordsIn(searchParams, 'name'),
		kind: oneOf(searchParams.get('kind'), agencyKinds)
	};
	const register = await registerPage(locals.db, region, query, getLocale());
	return { query, register, done: oneOf(searchParams.get('done'), ['office', 'reform']) };
}
