import { error, fail, redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { boardLink } from '#lib/publish/links.ts';
import { may } from '#lib/server/access/access.ts';
import type { Permit } from '#lib/server/access/permit.ts';
import * as keep from '#lib/server/campaign/keep.ts';
import {
	decide,
	recordPublication,
	type Decision,
	type Refused
} from '#lib/server/campaign/decide.ts';
import { boardOffice } from '#lib/server/pages/board-office.ts';
import { refusalWords } from '#lib/server/pages/decision.ts';
import { wholeNumber, yearIn } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import { today } from '#lib/server/pages/today.ts';
import { permitIn } from '#lib/server/pages/permit-in.ts';
import { publisherOf } from '../publisher.ts';
import type { Actions, RequestEvent } from './$types';

export async function load(event) {
	const { locals, params, url } = event;
	const region = await seenRegion(event);
	const agencyId = wholeNumber(params.agency);
	const year = yearIn(url.searchParams);
	if (agencyId === null || year === null) error(404);
	const found = await boardOffice(locals.db, region, agencyId, year, getLocale(), today(), {
		namesShown: locals.access !== null
	});
	if (!found) error(404);
	const target = { region: region.code };
	const mayKeepContact = may(locals.access, 'manage_campaign', target);
	return {
		/** Whom to reach is for those alone who keep it. */
		found: mayKeepContact ? found : { ...found, contact: null },
		today: today(),
		agencyId,
		mayManage: found.isOpen && mayKeepContact,
		mayKeepContact,
		mayDecide: may(locals.access, 'decide', target),
		mayPublish: may(locals.access, 'decide', target) || may(locals.access, 'publish', target)
	};
}

type Event = RequestEvent;

/** Runs a change to the office of the address, and says on its page what came of it. */
async function changed(
	event: Event,
	done: string,
	run: (about: {
		agencyId: number;
		year: number;
		field: (name: string) => string;
	}) => Promise<keep.Fault | { done: true }>
) {
	const about = await asked(event);
	const answer = await run(about);
	if ('fault' in answer) return fail(400, { fault: answer.fault, form: done });
	return back(event, about, done);
}

async function asked({ params, request }: Event) {
	const data = await request.formData();
	const field = (name: string) => String(data.get(name) ?? '').trim();
	const agencyId = wholeNumber(params.agency);
	const year = yearIn(new URLSearchParams({ year: field('year') }));
	if (agencyId === null || year === null) error(404);
	return { agencyId, year, field };
}

function back(
	{ params }: Event,
	{ agencyId, year }: { agencyId: number; year: number },
	done: string
) {
	redirect(303, boardLink(params.region, agencyId, { year, done }));
}

async function decided(
	event: Event,
	to: Decision['to'],
	decisionIn: (field: (name: string) => string) => Decision
) {
	return answered(event, permitIn(event, 'decide'), to, (own, reportId, field) =>
		decide(event.locals.db, own, reportId, decisionIn(field), today())
	);
}

/** Runs a decision on the report of the form, with the permit for its office alone, and tells what came of it. */
async function answered<P extends Permit>(
	event: Event,
	permit: P,
	done: Decision['to'],
	run: (
		own: P,
		reportId: number,
		field: (name: string) => string
	) => Promise<{ done: true } | Refused>
) {
	const about = await asked(event);
	const reportId = wholeNumber(about.field('report'));
	if (reportId === null) error(400);
	const answer = await run({ ...permit, agencyId: about.agencyId }, reportId, about.field);
	if ('refused' in answer)
		return fail(400, { ...refusalWords(permit.region, answer, getLocale()), form: done });
	return back(event, about, done);
}

export const actions = {
	exclude: (event) => {
		const keeper = permitIn(event, 'manage_campaign');
		return changed(event, 'excluded', ({ agencyId, year, field }) =>
			keep.exclude(event.locals.db, keeper, year, agencyId, field('reason'), new Date())
		);
	},
	include: (event) => {
		const keeper = permitIn(event, 'manage_campaign');
		return changed(event, 'included', ({ agencyId, year }) =>
			keep.include(event.locals.db, keeper, year, agencyId)
		);
	},
	nilReturn: (event) => {
		const keeper = permitIn(event, 'manage_campaign');
		return changed(event, 'nil', ({ agencyId, year, field }) => {
			const signed = { signedBy: field('signedBy'), signedOn: field('signedOn') };
			return keep.recordNilReturn(event.locals.db, keeper, year, agencyId, signed, new Date());
		});
	},
	withdrawNilReturn: (event) => {
		const keeper = permitIn(event, 'manage_campaign');
		return changed(event, 'withdrawn', ({ agencyId, year }) =>
			keep.withdrawNilReturn(event.locals.db, keeper, year, agencyId)
		);
	},
	contact: (event) => {
		const keeper = permitIn(event, 'manage_campaign');
		return changed(event, 'contact', ({ agencyId, field }) =>
			keep.keepContact(event.locals.db, keeper, {
				agencyId,
				name: field('name'),
				phone: field('phone') || null,
				mail: field('mail') || null
			})
		);
	},
	approve: (event) =>
		decided(event, 'approved', (field) => ({
			to: 'approved',
			reason: field('reason').slice(0, 2000)
		})),
	return: (event) =>
		decided(event, 'returned', (field) => ({
			to: 'returned',
			reason: field('reason').slice(0, 2000)
		})),
	publish: (event) =>
		answered(event, publisherOf(event), 'published', (own, reportId, field) =>
			recordPublication(event.locals.db, own, reportId, field('publishedOn'), today())
		)
} satisfies Actions;
