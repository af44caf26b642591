import { error, fail, redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { cellLink } from '#lib/publish/links.ts';
import { cellPage, correctionOf } from '#lib/server/pages/correct.ts';
import { permitIn } from '#lib/server/pages/permit-in.ts';
import { wholeNumber } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import { correct } from '#lib/server/settle/correct.ts';

export async function load(event) {
	const { locals, params, url } = event;
	const region = await seenRegion(event);
	const agencyId = wholeNumber(params.agency);
	const year = wholeNumber(params.year);
	if (agencyId === null || year === null) error(404);
	const { searchParams } = url;
	const asked = {
		agencyId,
		year,
		cell: searchParams.get('cell'),
		scope: searchParams.get('scope')
	};
	const page = await cellPage(locals.db, region, asked, getLocale());
	if (!page) error(404);
	return { page };
}

export const actions = {
	default: async (event) => {
		const { locals, params, request } = event;
		const data = await request.formData();
		const field = (name: string) => String(data.get(name) ?? '');
		const agencyId = wholeNumber(params.agency) ?? error(404);
		const reportId = wholeNumber(field('report'));
		const version = wholeNumber(field('version'));
		const reviewer = permitIn(event, 'review', agencyId);
		if (reportId === null || version === null) error(400);
		const given = { reason: field('reason'), number: field('number'), blank: field('blank') };
		const correction = correctionOf(field('cell'), given);
		if (correction === null) return fail(400, { ...given, refused: 'not_a_number' as const });
		const made = { reportId, version, reason: given.reason.slice(0, 2000) };
		const answer = await correct(locals.db, reviewer, made, [correction]);
		if ('refused' in answer) return fail(400, { ...given, refused: answer.refused });
		redirect(303, cellLink(params.region, agencyId, Number(params.year), correction.place));
	}
};
