import { differences, settled, type Choice } from '#lib/filing/differences.ts';
import { formOf, type FormContent } from '#lib/filing/form.ts';
import { contentOfFields } from '#lib/filing/received-content.ts';
import * as drafts from '#lib/server/db/draft.ts';
import type { Database } from '#lib/server/db/types.ts';
import { draftKey, saveDraft, type FilingPermit } from '#lib/server/filing/save.ts';
import { wholeNumber } from '../query.ts';
import { sent, type SentDraft } from './form.ts';

/** What a form posted as a whole gave: kept, or waiting for a person's choice between two people's texts. */
export type FieldsSaved =
	| { kind: 'saved' }
	| { kind: 'not_a_form' }
	| { kind: 'conflict'; base: FormContent; mine: FormContent; revision: number; theirs: SentDraft };

/**
 * Keeps a form that a browser without JavaScript posts. Where somebody else has saved meanwhile, both are joined, texts that
 * both changed as `choice/<id>` says; what has no choice yet is asked.
 */
export async function saveFields(
	db: Database,
	permit: FilingPermit,
	year: number,
	fields: ReadonlyMap<string, string>,
	now: Date
): Promise<FieldsSaved> {
	const mine = contentOfFields(fields, formOf(year));
	if (!mine) return { kind: 'not_a_form' };
	const revision = wholeNumber(fields.get('revision')) ?? 0;
	const saved = await saveDraft(db, permit, year, { expected: revision, content: mine }, now);
	if (saved.kind === 'saved') return { kind: 'saved' };
	const { theirs } = saved;
	const base = await drafts.contentAt(db, draftKey(permit, year), revision);
	const { conflicts } = differences(base, mine, theirs.content);
	const seen = wholeNumber(fields.get('theirs')) === theirs.revision;
	const choices = Object.fromEntries(
		conflicts.flatMap(({ id }): [string, Choice][] => {
			const choice = fields.get(`choice/${id}`);
			return seen && (choice === 'mine' || choice === 'theirs') ? [[id, choice]] : [];
		})
	);
	if (Object.keys(choices).length < conflicts.length)
		return { kind: 'conflict', base, mine, revision, theirs: await sent(db, theirs) };
	const content = settled(base, mine, theirs.content, choices);
	const again = await saveDraft(db, permit, year, { expected: theirs.revision, content }, now);
	if (again.kind === 'saved') return { kind: 'saved' };
	const later = await sent(db, again.theirs);
	return {
		kind: 'conflict',
		base: theirs.content,
		mine: content,
		revision: theirs.revision,
		theirs: later
	};
}
