import { error, fail, redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { versionsLink } from '#lib/publish/links.ts';
import { may } from '#lib/server/access/access.ts';
import { permitIn } from '#lib/server/pages/permit-in.ts';
import { oneOf, wholeNumber } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import { versionsPage } from '#lib/server/pages/versions.ts';
import { restore } from '#lib/server/settle/correct.ts';

const scopes = ['agency', 'aggregate'] as const;

export async function load(event) {
	const { locals, params, url } = event;
	const region = await seenRegion(event);
	const agencyId = wholeNumber(params.agency);
	const year = wholeNumber(params.year);
	if (agencyId === null || year === null) error(404);
	const page = await versionsPage(
		locals.db,
		region,
		{
			...{ agencyId, year },
			scope: oneOf(url.searchParams.get('scope'), scopes),
			from: wholeNumber(url.searchParams.get('from')),
			to: wholeNumber(url.searchParams.get('to'))
		},
		getLocale()
	);
	if (!page) error(404);
	return { page, mayRestore: may(locals.access, 'review', { region: region.code, agencyId }) };
}

export const actions = {
	restore: async (event) => {
		const { locals, params, request, url } = event;
		const data = await request.formData();
		const agencyId = wholeNumber(params.agency) ?? error(404);
		const [reportId, version, latest] = ['report', 'version', 'latest'].map((name) =>
			wholeNumber(String(data.get(name)))
		);
		const reviewer = permitIn(event, 'review', agencyId);
		if (!reportId || !version || !latest) error(400);
		const reason = String(data.get('reason') ?? '').slice(0, 2000);
		const made = { reportId, version: latest, reason };
		const answer = await restore(locals.db, reviewer, made, version);
		if ('refused' in answer) return fail(400, { refused: answer.refused });
		const scope = url.searchParams.get('scope');
		redirect(303, versionsLink(params.region, agencyId, Number(params.year), { scope }));
	}
};
