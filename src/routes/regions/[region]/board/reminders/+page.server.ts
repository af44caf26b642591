import { fail, redirect } from '@sveltejs/kit';
import { rungNames } from '#lib/campaign/sentences.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { boardLink } from '#lib/publish/links.ts';
import { configuredMailer } from '#lib/server/campaign/mail.ts';
import { sendReminders } from '#lib/server/campaign/remind.ts';
import { remindersAsked } from '#lib/server/pages/reminders.ts';
import { permitIn } from '#lib/server/pages/permit-in.ts';

export async function load(event) {
	permitIn(event, 'manage_campaign');
	const { board, drafts } = await remindersAsked(event, event.url.searchParams);
	return {
		boardYear: board.year,
		isOpen: board.campaign !== null && board.campaign.closedAt === null,
		canMail: configuredMailer() !== null,
		drafts: drafts.map((draft) => ({ ...draft, rungName: rungNames[draft.rung][getLocale()] }))
	};
}

export const actions = {
	default: async (event) => {
		const keeper = permitIn(event, 'manage_campaign');
		const data = await event.request.formData();
		const { board, drafts } = await remindersAsked(event, data);
		const message = data.has('message');
		const mailer = data.has('mail') ? configuredMailer() : null;
		if (!board.campaign || (!message && !mailer)) return fail(400, { noChannel: true });
		const channels = { message, mailer };
		const sent = await sendReminders(
			event.locals.db,
			keeper,
			board.year,
			drafts,
			channels,
			new Date()
		);
		if (sent.unreached.length > 0) return { sent };
		const { messages, mails } = sent;
		redirect(
			303,
			boardLink(keeper.region, '', {
				year: board.year,
				done: 'sent',
				messages,
				mails: mails || '0'
			})
		);
	}
};
