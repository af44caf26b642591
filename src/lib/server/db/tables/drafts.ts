import type { ContentChanges } from '#lib/filing/changes.ts';
import type { FormContent } from '#lib/filing/form.ts';
import type { Json } from './json.ts';

type OfForm = { region_id: string; agency_id: number; year: number; revision: number };

type Drafts = OfForm & {
	content: Json<FormContent>;
	updated_by: string;
	updated_at: Date;
	submitted_revision: number | null;
	submitted_document: number | null;
};

type DraftRevisions = OfForm & { changes: Json<ContentChanges>; by: string; at: Date };

export type DraftsTables = {
	drafts: Drafts;
	draft_revisions: DraftRevisions;
};
