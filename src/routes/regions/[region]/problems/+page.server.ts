import { error, fail, redirect } from '@sveltejs/kit';
import { areas } from '#lib/areas/areas.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { problemsLink } from '#lib/publish/links.ts';
import { agencyKinds } from '#lib/report/agency-kind.ts';
import { may } from '#lib/server/access/access.ts';
import { areasNamed, choose } from '#lib/server/areas/choose.ts';
import { problemsPage } from '#lib/server/pages/problems.ts';
import { oneOf, wholeNumber, yearIn } from '#lib/server/pages/query.ts';
import { permitIn } from '#lib/server/pages/permit-in.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import type { Actions, RequestEvent } from './$types';

function queryOf(parameters: URLSearchParams) {
	return {
		area: oneOf(parameters.get('area'), areas),
		year: yearIn(parameters),
		agencyId: wholeNumber(parameters.get('agency')),
		kind: oneOf(parameters.get('kind'), agencyKinds),
		page: wholeNumber(parameters.get('page')) ?? 1
	};
}

export async function load(event) {
	const { locals, url } = event;
	const region = await seenRegion(event);
	const query = queryOf(url.searchParams);
	return {
		query,
		list: await problemsPage(locals.db, region, query, getLocale()),
		mayChoose: may(locals.access, 'review', { region: region.code }),
		chosen: url.searchParams.has('chosen')
	};
}

/** The areas that the form names, or, with `null`, those of the rules again. */
async function change(event: RequestEvent, takeBack: boolean) {
	const { locals, params, request, url } = event;
	const reviewer = permitIn(event, 'review');
	const data = await request.formData();
	const number = (name: string) => wholeNumber(String(data.get(name) ?? ''));
	const [reportId, version] = [number('report'), number('version')];
	const ordinal = Number(data.get('ordinal') ?? NaN);
	if (reportId === null || version === null || !Number.isSafeInteger(ordinal)) error(400);
	const key = { reportId, version, ordinal };
	const reason = String(data.get('reason') ?? '')
		.trim()
		.slice(0, 500);
	const chosen = takeBack ? null : areasNamed(data.getAll('area').map(String));
	const answer = await choose(
		locals.db,
		reviewer,
		key,
		{ areas: chosen, reason: reason === '' ? null : reason },
		new Date()
	);
	if ('fault' in answer) return fail(400, { fault: answer.fault });
	const { area, year, agencyId, kind, page } = queryOf(url.searchParams);
	const query = { area, year, agency: agencyId, kind, page: page > 1 ? page : null, chosen: 1 };
	redirect(303, `${problemsLink(params.region, query)}#matching`);
}

export const actions = {
	choose: (event) => change(event, false),
	takeBack: (event) => change(event, true)
} satisfies Actions;
