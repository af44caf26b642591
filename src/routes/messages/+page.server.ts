import { error, redirect } from '@sveltejs/kit';
import { rungNames } from '#lib/campaign/sentences.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { reportLink } from '#lib/publish/links.ts';
import { messageKinds, messagesFor, readMessage } from '#lib/server/campaign/messages.ts';
import { oneOf, wholeNumber } from '#lib/server/pages/query.ts';
import { today } from '#lib/server/pages/today.ts';

export async function load({ locals }) {
	if (!locals.access) error(404);
	const messages = await messagesFor(locals.db, locals.access);
	return {
		messages: messages.map((message) => {
			const { kind, id, region, agencyId, office, text, year } = message;
			return {
				...{ kind, id, region, agencyId, office, text, isRead: message.readAt !== null },
				rung: kind === 'reminder' ? rungNames[message.rung][getLocale()] : null,
				/** The report that a letter is about. */
				href: kind === 'feedback' ? reportLink(region, agencyId, year) : null,
				on: today(message.sentAt)
			};
		})
	};
}

export const actions = {
	read: async ({ locals, request, getClientAddress }) => {
		const data = await request.formData();
		const agencyId = wholeNumber(String(data.get('agency') ?? ''));
		const id = wholeNumber(String(data.get('id') ?? ''));
		const kind = oneOf(String(data.get('kind') ?? 'reminder'), messageKinds);
		if (!locals.access || agencyId === null || id === null || kind === null) error(400);
		const key = { kind, region: String(data.get('region') ?? ''), agencyId, id };
		await readMessage(locals.db, locals.access, key, getClientAddress(), new Date());
		redirect(303, '/messages');
	}
};
