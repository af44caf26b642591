import { error, fail, redirect } from '@sveltejs/kit';
import { isDay } from '#lib/campaign/day.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { keyIn, permitFor } from '#lib/server/pages/filing/address.ts';
import { handIn, readSubmission } from '#lib/server/pages/filing/submit.ts';
import { wholeNumber } from '#lib/server/pages/query.ts';
import { today } from '#lib/server/pages/today.ts';

export async function load({ locals, params }) {
	const shown = await readSubmission(locals.db, locals.access, keyIn(params), today(), getLocale());
	if (!shown) error(404);
	return { ...shown, today: today() };
}

export const actions = {
	default: async ({ locals, params, request, getClientAddress }) => {
		const key = keyIn(params);
		const permit = permitFor(locals.access, key, getClientAddress());
		const data = await request.formData();
		const field = (name: string) => String(data.get(name) ?? '').trim();
		const signedOn = field('signedOn');
		if (!isDay(signedOn)) return fail(400, { kind: 'not_a_day' as const });
		const handed = await handIn(locals.db, locals.access, permit, key, {
			revision: wholeNumber(field('revision')) ?? 0,
			signedOn,
			blankConfirmed: data.has('blank'),
			reason: (anchor) => field(`reason/${anchor}`),
			today: today(),
			locale: getLocale(),
			now: new Date()
		});
		if (handed.kind !== 'submitted') {
			const reasons = [...data].flatMap(([name, value]) =>
				name.startsWith('reason/') ? [[name.slice(7), String(value)]] : []
			);
			const anchors = handed.kind === 'unexplained' ? handed.anchors : [];
			return fail(400, { kind: handed.kind, anchors, reasons: Object.fromEntries(reasons) });
		}
		const { outcome } = handed;
		if (outcome.outcome === 'failed' || outcome.outcome === 'waiting')
			return fail(400, { kind: 'not_read' as const, why: outcome.reason.text });
		redirect(303, `/filing?filed=${key.region}-${key.agencyId}-${key.year}`);
	}
};
