import { error, fail, redirect } from '@sveltejs/kit';
import { registerLink } from '#lib/publish/links.ts';
import { wordsIn } from '#lib/server/pages/query.ts';
import { addRegion, permitToAdd, regionsNamed, regionTree } from '#lib/server/register/regions.ts';
import { mayAnywhere } from '#lib/server/access/access.ts';

const mostShown = 40;

export async function load({ locals, url: { searchParams }, getClientAddress }) {
	if (!mayAnywhere(locals.access, 'manage_register')) error(404);
	const words = wordsIn(searchParams, 'name');
	const found = words === null ? [] : regionsNamed(words, mostShown);
	return {
		tree: await regionTree(locals.db, locals.access),
		words,
		found: found.map((region) => ({
			...region,
			addable: permitToAdd(locals.access, region.code, getClientAddress()) !== null
		}))
	};
}

export const actions = {
	add: async ({ locals, request, getClientAddress }) => {
		const code = String((await request.formData()).get('code') ?? '');
		const keeper = permitToAdd(locals.access, code, getClientAddress());
		if (!keeper || !(await addRegion(locals.db, code, keeper))) return fail(400, { refused: true });
		redirect(303, registerLink(code, '', { done: 'region' }));
	}
};
