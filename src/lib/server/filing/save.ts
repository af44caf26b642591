import { changesBetween, changesNothing } from '#lib/filing/changes.ts';
import { emptyContent, type FormContent } from '#lib/filing/form.ts';
import type { Permit } from '../access/permit.ts';
import * as drafts from '../db/draft.ts';
import type { Draft, DraftKey } from '../db/draft.ts';
import type { Database } from '../db/types.ts';

export type Saved =
	| { kind: 'saved'; revision: number; at: Date }
	/** Somebody else has saved in between: what they have, which has not been touched. */
	| { kind: 'conflict'; theirs: Draft };

export type FilingPermit = Permit<'file_report'>;

/** The form that a permit is for. @throws where it is not for one office. */
export function draftKey({ region, agencyId }: FilingPermit, year: number): DraftKey {
	if (agencyId === undefined) throw new Error('a form is filed for one office');
	return { region, agencyId, year };
}

/**
 * Keeps what was written, as the revision after `expected`, the one that the writer began with. Nothing is kept where somebody
 * else has made that revision meanwhile, unless it holds the very same. Every revision stays in the store.
 */
export async function saveDraft(
	db: Database,
	permit: FilingPermit,
	year: number,
	{ expected, content }: { expected: number; content: FormContent },
	now: Date
): Promise<Saved> {
	const key = draftKey(permit, year);
	return db.transaction().execute(async (trx): Promise<Saved> => {
		await drafts.hold(trx, key);
		const held = await drafts.read(trx, key);
		const changes = changesBetween(held?.content ?? emptyContent, content);
		if (held && changesNothing(changes))
			return { kind: 'saved', revision: held.revision, at: held.updatedAt };
		if (held && held.revision !== expected) return { kind: 'conflict', theirs: held };
		const revision = (held?.revision ?? 0) + 1;
		await drafts.add(trx, key, { revision, content, changes, by: permit.actor, at: now });
		return { kind: 'saved', revision, at: now };
	});
}
