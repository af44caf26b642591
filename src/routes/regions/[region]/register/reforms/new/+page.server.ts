import { error, fail, redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { registerLink } from '#lib/publish/links.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as regions from '#lib/server/db/region.ts';
import { submitReform } from '#lib/server/pages/register-form.ts';
import { permitIn } from '#lib/server/pages/permit-in.ts';
import type { RequestEvent } from './$types.js';

export async function load(event) {
	permitIn(event, 'manage_register');
	const { locals, params } = event;
	const [offices, known] = await Promise.all([
		agencies.list(locals.db, params.region),
		regions.list(locals.db)
	]);
	return {
		offices: offices.map(({ id, name }) => ({ id, name })),
		otherRegions: known
			.filter(({ code }) => code !== params.region && code !== regions.unassigned)
			.map(({ code, fullName }) => ({ code, name: fullName }))
	};
}

async function submit(event: RequestEvent, record: boolean) {
	const keeper = permitIn(event, 'manage_register');
	const { locals, params, request } = event;
	const region = await regions.read(locals.db, params.region);
	if (!region) error(404);
	const data = await request.formData();
	const field = (name: string) => String(data.get(name) ?? '').trim();
	const fields = {
		kind: field('kind'),
		on: field('on'),
		firstYear: field('firstYear'),
		basis: field('basis').slice(0, 300),
		note: field('note').slice(0, 300),
		newNames: field('newNames').slice(0, 1000),
		otherRegion: field('otherRegion'),
		before: data.getAll('before').map(String),
		after: data.getAll('after').map(String)
	};
	return submitReform(locals.db, region, keeper, fields, record, getLocale());
}

export const actions = {
	/** Says what would happen, and does nothing. */
	preview: async (event) => {
		const answer = await submit(event, false);
		return answer.problems.length > 0 ? fail(400, answer) : answer;
	},
	record: async (event) => {
		const answer = await submit(event, true);
		if (!answer.recorded) return fail(400, answer);
		redirect(303, registerLink(event.params.region, '', { done: 'reform' }));
	}
};
