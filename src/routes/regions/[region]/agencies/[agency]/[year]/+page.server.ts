import { error, fail, redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { reportLink } from '#lib/publish/links.ts';
import { may } from '#lib/server/access/access.ts';
import {
	decide,
	recordPublication,
	type Decision,
	type Refused
} from '#lib/server/campaign/decide.ts';
import { noteDraftReading } from '#lib/server/audit/draft-reading.ts';
import { refusalWords } from '#lib/server/pages/decision.ts';
import { permitIn } from '#lib/server/pages/permit-in.ts';
import { wholeNumber } from '#lib/server/pages/query.ts';
import * as reportPage from '#lib/server/pages/report/page.ts';
import { workOf } from '#lib/server/pages/report/work.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import { remarkOn, settleChosen } from '#lib/server/pages/settle.ts';
import { today } from '#lib/server/pages/today.ts';
import type { Actions, RequestEvent } from './$types';

const number = (text: string | null) => (text && /^\d{1,9}$/.test(text) ? Number(text) : null);

export async function load(event) {
	const { locals, params, url } = event;
	const region = await seenRegion(event);
	const agencyId = number(params.agency);
	const year = number(params.year);
	if (agencyId === null || year === null) error(404);
	const scope = url.searchParams.get('scope');
	const report = await reportPage.read(
		locals.db,
		region.sight,
		{
			agencyId,
			year,
			version: number(url.searchParams.get('version')) ?? undefined,
			scope: scope === 'aggregate' || scope === 'agency' ? scope : undefined
		},
		getLocale()
	);
	if (!report) error(404);
	const reader = { access: locals.access, address: event.getClientAddress(), at: new Date() };
	await noteDraftReading(locals.db, reader, {
		...{ action: 'draft_read', region, agencyId, year },
		...{ version: report.version, scope: report.scope }
	});
	return {
		report,
		work: await workOf(
			locals.db,
			locals.access,
			region,
			report,
			url.searchParams.get('queue'),
			getLocale(),
			today()
		),
		mayDecide: may(locals.access, 'decide', { region: region.code }),
		year,
		yearChoices: report.years.toReversed().map((year) => ({
			year,
			href: reportLink(region.code, agencyId, year)
		}))
	};
}

type Event = RequestEvent;
type Field = (name: string) => string;

/** Decides on the report of the form, which has to be of the office of the address, and tells on its page what came of it. */
async function decided(
	event: Event,
	done: Decision['to'],
	run: (reportId: number, field: Field) => Promise<{ done: true } | Refused>
) {
	const data = await event.request.formData();
	const field = (name: string) => String(data.get(name) ?? '').trim();
	const reportId = wholeNumber(field('report'));
	if (reportId === null) error(400);
	const answer = await run(reportId, field);
	if ('refused' in answer)
		return fail(400, { refusal: refusalWords(event.params.region, answer, getLocale()) });
	const asked = new URLSearchParams(
		[...event.url.searchParams].filter(([name]) => !name.startsWith('/'))
	);
	asked.set('done', done);
	redirect(303, `${event.url.pathname}?${asked}`);
}

const officeOf = ({ params }: Event) => wholeNumber(params.agency) ?? error(404);

export const actions = {
	settle: (event) => settleChosen(event, officeOf(event)),
	remark: (event) => remarkOn(event, permitIn(event, 'file_report', officeOf(event))),
	approve: (event) => {
		const permit = permitIn(event, 'decide', officeOf(event));
		return decided(event, 'approved', (report, field) => {
			const decision = { to: 'approved', reason: field('reason').slice(0, 2000) } as const;
			return decide(event.locals.db, permit, report, decision, today());
		});
	},
	return: (event) => {
		const permit = permitIn(event, 'decide', officeOf(event));
		return decided(event, 'returned', (report, field) => {
			const decision = { to: 'returned', reason: field('reason').slice(0, 2000) } as const;
			return decide(event.locals.db, permit, report, decision, today());
		});
	},
	publish: (event) => {
		const permit = permitIn(event, 'decide', officeOf(event));
		return decided(event, 'published', (report, field) =>
			recordPublication(event.locals.db, permit, report, field('publishedOn'), today())
		);
	}
} satisfies Actions;
