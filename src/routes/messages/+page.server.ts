import { error, redirect } from '@sveltejs/kit';
import { rungNames } from '#lib/campaign/sentences.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { messagesFor, readMessage } from '#lib/server/campaign/messages.ts';
import { wholeNumber } from '#lib/server/pages/query.ts';
import { today } from '#lib/server/pages/today.ts';

export async function load({ locals }) {
	if (!locals.access) error(404);
	const messages = await messagesFor(locals.db, locals.access);
	return {
		messages: messages.map(({ id, region, agencyId, office, rung, text, sentAt, readAt }) => ({
			...{ id, region, agencyId, office, text, isRead: readAt !== null },
			rung: rungNames[rung][getLocale()],
			on: today(sentAt)
		}))
	};
}

export const actions = {
	read: async ({ locals, request, getClientAddress }) => {
		const data = await request.formData();
		const agencyId = wholeNumber(String(data.get('agency') ?? ''));
		const id = wholeNumber(String(data.get('id') ?? ''));
		if (!locals.access || agencyId === null || id === null) error(400);
		const key = { region: String(data.get('region') ?? ''), agencyId, id };
		await readMessage(locals.db, locals.access, key, getClientAddress(), new Date());
		redirect(303, '/messages');
	}
};
