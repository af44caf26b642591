import { error, redirect } from '@sveltejs/kit';
import { isStage } from '#lib/campaign/stage.ts';
import { boardViews } from '#lib/campaign/views.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { boardLink } from '#lib/publish/links.ts';
import { agencyKinds } from '#lib/report/agency-kind.ts';
import { may } from '#lib/server/access/access.ts';
import { closeCampaign, reopenCampaign } from '#lib/server/campaign/keep.ts';
import { boardPage } from '#lib/server/pages/board.ts';
import { oneOf, wordsIn, yearIn } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import { today } from '#lib/server/pages/today.ts';
import { permitIn } from '#lib/server/pages/permit-in.ts';

export async function load(event) {
	const { locals, url } = event;
	const { searchParams } = url;
	const region = await seenRegion(event);
	const stage = searchParams.get('stage') ?? '';
	const query = {
		year: yearIn(searchParams),
		view: oneOf(searchParams.get('view'), boardViews) ?? 'stages',
		stage: isStage(stage) ? stage : null,
		kind: oneOf(searchParams.get('kind'), agencyKinds),
		words: wordsIn(searchParams, 'name')
	};
	const day = today();
	const board = await boardPage(locals.db, region, query, getLocale(), day);
	return {
		query,
		board,
		today: day,
		mayManage: may(locals.access, 'manage_campaign', { region: region.code }),
		year: board.year,
		yearChoices: board.years.toReversed().map((year) => ({
			year,
			href: boardLink(region.code, '', { year, view: query.view === 'years' ? 'years' : null })
		}))
	};
}

export const actions = {
	close: async (event) => {
		const keeper = permitIn(event, 'manage_campaign');
		const year = await yearOf(event.request);
		const ended = await closeCampaign(event.locals.db, keeper, year, new Date());
		if ('fault' in ended) error(400);
		redirect(303, boardLink(keeper.region, '', { year, done: 'closed' }));
	},
	reopen: async (event) => {
		const keeper = permitIn(event, 'manage_campaign');
		const year = await yearOf(event.request);
		const ended = await reopenCampaign(event.locals.db, keeper, year);
		if ('fault' in ended) error(400);
		redirect(303, boardLink(keeper.region, '', { year, done: 'reopened' }));
	}
};

async function yearOf(request: Request): Promise<number> {
	const data = await request.formData();
	return yearIn(new URLSearchParams({ year: String(data.get('year') ?? '') })) ?? error(400);
}
