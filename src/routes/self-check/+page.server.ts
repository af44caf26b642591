import { fail } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { selfCheckView } from '#lib/server/pages/self-check.ts';
import { today } from '#lib/server/pages/today.ts';
import { largestFile } from '#lib/server/self-check/limits.ts';
import { selfCheck } from '#lib/server/self-check/self-check.ts';

export function load({ setHeaders }) {
	setHeaders({ 'Cache-Control': 'private, no-store' });
	return { today: today(), largest: largestFile };
}

export const actions = {
	/** The file comes in the request and goes with it. */
	default: async ({ locals, request, getClientAddress }) => {
		const now = new Date();
		const answer = await selfCheck(locals.db, request, getClientAddress(), now);
		const view = selfCheckView(answer, getLocale(), now);
		return view.outcome === 'refused' ? fail(400, view) : view;
	}
};
