import { error, fail, redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { feedbackLink } from '#lib/publish/links.ts';
import * as feedback from '#lib/server/db/feedback.ts';
import { draftLetter } from '#lib/server/feedback/letter.ts';
import { sendLetter } from '#lib/server/feedback/send.ts';
import { refusalWords } from '#lib/server/pages/decision.ts';
import { shownWish, wishOf } from '#lib/server/pages/feedback.ts';
import { permitIn } from '#lib/server/pages/permit-in.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import { today } from '#lib/server/pages/today.ts';

export async function load(event) {
	const { locals, params, url } = event;
	const region = await seenRegion(event);
	const wish = shownWish(params, url.searchParams) ?? error(404);
	const [draft, sent] = await Promise.all([
		draftLetter(locals.db, region, wish, today()),
		feedback.lettersTo(locals.db, region.code, wish.agencyId)
	]);
	if (!draft) error(404);
	return {
		...{ draft, wish, today: today() },
		sent: sent
			.filter(({ year }) => year === wish.year)
			.map(({ id, sentAt, readAt }) => ({ id, on: today(sentAt), isRead: readAt !== null }))
	};
}

export const actions = {
	send: async (event) => {
		const { locals, params, request } = event;
		const data = await request.formData();
		const region = await seenRegion(event);
		const wish = wishOf(params, data) ?? error(404);
		const { agencyId, year } = wish;
		const reviewer = permitIn(event, 'decide', agencyId);
		const returning = data.has('return');
		const moment = { returning, today: today(), now: new Date() };
		const answer = await sendLetter(locals.db, reviewer, region, wish, moment);
		if ('sent' in answer)
			redirect(
				303,
				feedbackLink(region.code, agencyId, year, { done: returning ? 'returned' : 'sent' })
			);
		if (answer.fault === 'no_report') error(404);
		const refusal =
			answer.fault === 'step' ? refusalWords(region.code, answer.step, getLocale()) : null;
		return fail(400, {
			fault: answer.fault,
			words: refusal && 'words' in refusal ? refusal.words : null
		});
	}
};
