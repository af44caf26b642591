import { error, fail, redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { boardLink } from '#lib/publish/links.ts';
import { openCampaign } from '#lib/server/campaign/keep.ts';
import { campaignForm, faultWords, tiersIn } from '#lib/server/pages/campaign-form.ts';
import { yearIn } from '#lib/server/pages/query.ts';
import { today } from '#lib/server/pages/today.ts';
import { permitIn } from '#lib/server/pages/permit-in.ts';

export async function load(event) {
	const { region } = permitIn(event, 'manage_campaign');
	const { locals, url } = event;
	return { form: await campaignForm(locals.db, region, yearIn(url.searchParams), today()) };
}

export const actions = {
	default: async (event) => {
		const keeper = permitIn(event, 'manage_campaign');
		const { locals, request } = event;
		const data = await request.formData();
		const field = (name: string) => String(data.get(name) ?? '').trim();
		const year = yearIn(new URLSearchParams({ year: field('year') }));
		if (year === null || year > Number(today().slice(0, 4))) error(400);
		const tiers = tiersIn(field);
		const answer = await openCampaign(locals.db, keeper, year, tiers, new Date());
		if ('faults' in answer)
			return fail(400, {
				faults: await faultWords(locals.db, keeper.region, answer.faults, getLocale()),
				year,
				tiers
			});
		if ('closed' in answer) redirect(303, boardLink(keeper.region, '', { year }));
		const done = answer.opened ? 'opened' : 'saved';
		redirect(303, boardLink(keeper.region, '', { year, done }));
	}
};
