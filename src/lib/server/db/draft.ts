import { withChanges, type ContentChanges } from '#lib/filing/changes.ts';
import { emptyContent, type FormContent } from '#lib/filing/form.ts';
import type { ReportStatus } from '#lib/report/status.ts';
import type { Reader, Writer } from './types.ts';

/** Whose form of which report year. */
export type DraftKey = { region: string; agencyId: number; year: number };

/** What an office has written into the form so far. */
export type Draft = {
	/** Counts the changes from 1; 0 stands for the form that nobody has begun. */
	revision: number;
	content: FormContent;
	/** As the record of changes names them: `user:7`. */
	updatedBy: string;
	updatedAt: Date;
	/** The revision that was handed in last, and the document made of it; null where none was. */
	submittedRevision: number | null;
	submittedDocument: number | null;
};

export type DraftRevision = { revision: number; by: string; at: Date };

const columns = [
	'revision',
	'content',
	'updated_by as updatedBy',
	'updated_at as updatedAt',
	'submitted_revision as submittedRevision',
	'submitted_document as submittedDocument'
] as const;

const of = ({ region, agencyId, year }: DraftKey) => ({
	region_id: region,
	agency_id: agencyId,
	year
});

/** The form as it stands; null where nobody has begun it. */
export async function read(db: Reader, key: DraftKey): Promise<Draft | null> {
	const draft = await db
		.selectFrom('drafts')
		.select(columns)
		.where((eb) => eb.and(of(key)))
		.executeTakeFirst();
	return draft ?? null;
}

/** The forms that an office has begun, the latest year first, without their content. */
export async function list(
	db: Reader,
	{ region, agencyId }: Omit<DraftKey, 'year'>
): Promise<(Omit<Draft, 'content'> & { year: number })[]> {
	return db
		.selectFrom('drafts')
		.select([
			'year',
			'revision',
			'updated_by as updatedBy',
			'updated_at as updatedAt',
			'submitted_revision as submittedRevision',
			'submitted_document as submittedDocument'
		])
		.where('region_id', '=', region)
		.where('agency_id', '=', agencyId)
		.orderBy('year', 'desc')
		.execute();
}

/** Who changed the form when, oldest first. */
export async function revisions(db: Reader, key: DraftKey): Promise<DraftRevision[]> {
	return db
		.selectFrom('draft_revisions')
		.select(['revision', 'by', 'at'])
		.where((eb) => eb.and(of(key)))
		.orderBy('revision')
		.execute();
}

/** The form as it stood after a revision, put together from all changes up to it; empty at 0. */
export async function contentAt(db: Reader, key: DraftKey, revision: number): Promise<FormContent> {
	const rows = await db
		.selectFrom('draft_revisions')
		.select('changes')
		.where((eb) => eb.and(of(key)))
		.where('revision', '<=', revision)
		.orderBy('revision')
		.execute();
	return rows.reduce((content, { changes }) => withChanges(content, changes), emptyContent);
}

/** Adds a revision: the changes and the content that they lead to. The caller holds the office's row of the region. */
export async function add(
	trx: Writer,
	key: DraftKey,
	next: {
		revision: number;
		content: FormContent;
		changes: ContentChanges;
		by: string;
		at: Date;
	}
): Promise<void> {
	const { revision, content, changes, by, at } = next;
	const current = { revision, content, updated_by: by, updated_at: at };
	await trx
		.insertInto('drafts')
		.values({ ...of(key), ...current })
		.onConflict((conflict) =>
			conflict.columns(['region_id', 'agency_id', 'year']).doUpdateSet(current)
		)
		.execute();
	await trx
		.insertInto('draft_revisions')
		.values({ ...of(key), revision, changes, by, at })
		.execute();
}

/** Holds the form of an office until the transaction ends, so that two people cannot both make the next revision. */
export async function hold(trx: Writer, { region, agencyId }: DraftKey): Promise<void> {
	await trx
		.selectFrom('agencies')
		.select('id')
		.where('region_id', '=', region)
		.where('id', '=', agencyId)
		.forUpdate()
		.executeTakeFirstOrThrow(() => new Error(`${region} has no agency ${agencyId}`));
}

/** Notes which document, told by its sha256, was made of which revision. */
export async function submitted(
	trx: Writer,
	key: DraftKey,
	revision: number,
	sha256: string
): Promise<void> {
	await trx
		.updateTable('drafts')
		.set((eb) => ({
			submitted_revision: revision,
			submitted_document: eb
				.selectFrom('documents')
				.select('documents.id')
				.where('documents.region_id', '=', key.region)
				.where('sha256', '=', sha256)
		}))
		.where((eb) => eb.and(of(key)))
		.execute();
}

/** What has become of the report of the year, however it came; null where there is none. */
export async function statusOfReport(db: Reader, key: DraftKey): Promise<ReportStatus | null> {
	const report = await db
		.selectFrom('reports')
		.select('status')
		.where((eb) => eb.and(of(key)))
		.orderBy('aggregate')
		.limit(1)
		.executeTakeFirst();
	return report?.status ?? null;
}
