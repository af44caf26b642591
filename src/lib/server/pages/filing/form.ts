import { emptyContent, formOf, type FormContent } from '#lib/filing/form.ts';
import { contentOfReport } from '#lib/filing/received-content.ts';
import type { Access } from '#lib/server/access/access.ts';
import * as agencies from '#lib/server/db/agency.ts';
import { isClosedTo } from '#lib/server/db/campaign.ts';
import * as drafts from '#lib/server/db/draft.ts';
import type { Draft, DraftKey } from '#lib/server/db/draft.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { reportHeld } from '#lib/server/filing/report-held.ts';
import { contextOf } from '#lib/server/filing/submit.ts';
import { namesOfActors } from '../actors.ts';

/** The years that have a form: from 2019 to the one that is not over yet. */
export function hasForm(year: number, today: string): boolean {
	return year >= 2019 && year <= Number(today.slice(0, 4));
}

/** A draft as the browser gets it. */
export type SentDraft = { revision: number; content: FormContent; by: string; at: string };

/** A draft with the name of who changed it last. */
export async function sent(db: Reader, draft: Draft): Promise<SentDraft> {
	const { revision, content, updatedBy, updatedAt } = draft;
	const nameOf = await namesOfActors(db, [updatedBy]);
	return { revision, content, by: nameOf(updatedBy), at: updatedAt.toISOString() };
}

/**
 * The form of an office and year with what it is compared with: the draft, else what the year's report says that was handed in
 * otherwise (revision 0), and the report of the year before. Null where there is no such office or form.
 */
export async function readForm(db: Reader, access: Access | null, key: DraftKey, today: string) {
	if (!hasForm(key.year, today)) return null;
	const { region, agencyId, year } = key;
	const [agency, context, draft, status, isClosed, before] = await Promise.all([
		agencies.read(db, region, agencyId),
		contextOf(db, key),
		drafts.read(db, key),
		drafts.statusOfReport(db, key),
		isClosedTo(db, key),
		reportHeld(db, access, { ...key, year: year - 1 })
	]);
	if (!agency || !context) return null;
	const held = draft || status === null ? null : await reportHeld(db, access, key);
	const content = held ? contentOfReport(held, formOf(year)) : emptyContent;
	const begun: SentDraft = { revision: 0, content, by: '', at: '' };
	return {
		agency: { id: agency.id, name: agency.name, shortName: agency.shortName },
		year,
		context,
		draft: draft ? await sent(db, draft) : begun,
		isFromReport: held !== null,
		isSubmitted: draft !== null && draft.submittedRevision === draft.revision,
		status,
		isClosed,
		before
	};
}

export type FormPage = NonNullable<Awaited<ReturnType<typeof readForm>>>;
