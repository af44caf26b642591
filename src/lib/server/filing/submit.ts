import { reportOf, type FilingContext } from '#lib/filing/as-report.ts';
import { officialDocument } from '#lib/filing/document/official-document.ts';
import { formOf, type FormContent } from '#lib/filing/form.ts';
import { cellProblems, proseProblems } from '#lib/filing/unfilled.ts';
import { saysSynthetic, syntheticRemark } from '#lib/report/synthetic.ts';
import * as agencies from '../db/agency.ts';
import * as audit from '../db/audit.ts';
import { isClosedTo } from '../db/campaign.ts';
import { digest } from '../db/document.ts';
import * as drafts from '../db/draft.ts';
import type { Draft, DraftKey } from '../db/draft.ts';
import * as regions from '../db/region.ts';
import type { Database, Reader } from '../db/types.ts';
import { importFile, type ImportOutcome } from '../pipeline.ts';
import { draftKey, type FilingPermit } from './save.ts';

/** Where filed forms say that they come from. */
export const filingOrigin = 'form';

export type Submission = {
	/** The revision that was looked at before it was handed in. */
	expected: number;
	/** 成文日期, `YYYY-MM-DD`. */
	signedOn: string;
	/** Today in China, `YYYY-MM-DD`. */
	receivedOn: string;
};

export type Submitted =
	| { kind: 'submitted'; outcome: ImportOutcome }
	/** It was changed after it was looked at. */
	| { kind: 'changed'; revision: number }
	/** What was approved is returned first. */
	| { kind: 'approved' }
	/** The year is closed, and the report was not returned. */
	| { kind: 'closed' }
	/** Nothing is written yet, or `cannotBeRead`. */
	| { kind: 'incomplete' };

/** Whether the report would be read otherwise than it was written: a cell is no number, a paragraph is like a heading. */
function cannotBeRead(content: FormContent, year: number): boolean {
	return (
		Object.keys(cellProblems(content, formOf(year))).length + proseProblems(content).length > 0
	);
}

/** The official document of a form as it stands, and what it is called; null where nobody has begun it. */
export async function documentOf(
	db: Reader,
	key: DraftKey,
	signedOn: string
): Promise<Made | null> {
	const [draft, context] = await Promise.all([drafts.read(db, key), contextOf(db, key)]);
	return draft && context && madeOf(draft, context, signedOn);
}

type Context = FilingContext & { synthetic: boolean };
type Made = { revision: number; fileName: string; bytes: Uint8Array<ArrayBuffer> };

async function madeOf(draft: Draft, context: Context, signedOn: string): Promise<Made> {
	const content = context.synthetic ? marked(draft.content, context) : draft.content;
	return {
		revision: draft.revision,
		fileName: `${context.agency}${context.year}年政府信息公开工作年度报告.docx`,
		bytes: await officialDocument(content, { ...context, signedOn })
	};
}

/** Whose report the form is; null where the region has no such office. */
export async function contextOf(
	db: Reader,
	{ region: code, agencyId, year }: DraftKey
): Promise<Context | null> {
	const [region, agency] = await Promise.all([
		regions.read(db, code),
		agencies.read(db, code, agencyId)
	]);
	if (!region || !agency) return null;
	const scope = agency.kind === 'government' ? 'aggregate' : 'agency';
	return {
		year,
		agency: agency.name,
		region: region.fullName,
		scope,
		synthetic: region.synthetic
	};
}

/** What is made up says so of itself, wherever its document may go. */
function marked(content: FormContent, context: FilingContext): FormContent {
	if (saysSynthetic(reportOf(content, context))) return content;
	const last = [content.prose[6], syntheticRemark].filter((text) => text.trim() !== '');
	return { ...content, prose: { ...content.prose, 6: last.join('\n') } };
}

/**
 * Hands a form in: its official document goes the way of every file, so that each number leads to its cell there. The report
 * waits for review again.
 */
export async function submitDraft(
	db: Database,
	permit: FilingPermit,
	year: number,
	{ expected, signedOn, receivedOn }: Submission
): Promise<Submitted> {
	const key = draftKey(permit, year);
	if (await isClosedTo(db, key)) return { kind: 'closed' };
	const status = await drafts.statusOfReport(db, key);
	if (status === 'approved' || status === 'published') return { kind: 'approved' };
	const [draft, context] = await Promise.all([drafts.read(db, key), contextOf(db, key)]);
	if (!draft || !context || cannotBeRead(draft.content, year)) return { kind: 'incomplete' };
	if (draft.revision !== expected) return { kind: 'changed', revision: draft.revision };
	const { revision, fileName, bytes } = await madeOf(draft, context, signedOn);
	const outcome = await importFile(db, {
		bytes,
		fileName,
		origin: filingOrigin,
		filed: true,
		agency: { region: key.region, agencyId: key.agencyId },
		receivedOn,
		settle: async (trx, { outcome }) => {
			if (outcome === 'failed' || outcome === 'waiting') return;
			await drafts.submitted(trx, key, revision, digest(bytes));
			await audit.record(trx, key.region, {
				...{ actor: permit.actor, address: permit.address, action: 'report_filed' },
				subject: { agency: key.agencyId, year },
				detail: { revision }
			});
		}
	});
	return { kind: 'submitted', outcome };
}
