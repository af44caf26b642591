import { m } from '#lib/paraglide/messages.js';
import { ledgerLink, reportLink } from '#lib/publish/links.ts';
import type { Locale } from '#lib/report/locale.ts';
import { coverage, type Access } from '#lib/server/access/access.ts';
import { matchReasons } from '#lib/server/agency-names/near.ts';
import type { AgencyChoice } from '#lib/server/choose-agency.ts';
import * as batches from '#lib/server/db/import-batch.ts';
import type { Batch, BatchKey } from '#lib/server/db/import-batch.ts';
import * as files from '#lib/server/db/import-file.ts';
import type { BatchFile } from '#lib/server/db/import-file.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Database } from '#lib/server/db/types.ts';
import type { FileState } from '#lib/server/db/tables/imports.ts';
import { previewView, type PreviewView } from './preview-view.ts';
import { reasonText } from './reason.ts';

/** How far a batch is, as a page shows it and as it is sent to a page that looks on. */
export type Progress = {
	counts: Record<FileState, number>;
	total: number;
	/** Files that have ended, whatever way. */
	ended: number;
	/** Files announced that have not come; 0 where all have. */
	missing: number;
	done: boolean;
};

export type FileView = {
	ordinal: number;
	fileName: string;
	/** The folder, archive or address that it came from; null for one handed in by itself. */
	from: string | null;
	state: FileState;
	report: {
		agency: string;
		year: number;
		version: number;
		href: string | null;
		findings: number;
	} | null;
	reason: string | null;
	/** Where the file's columns are mapped, for a ledger that needs it. */
	ledgerHref: string | null;
	/** Agencies that it may be of, for a person to choose from. */
	candidates: { value: string; name: string; why: string }[];
	preview: PreviewView | null;
	canRetry: boolean;
	canCancel: boolean;
};

export type BatchPage = {
	slug: string;
	label: string;
	createdAt: string;
	/** Full name of the region chosen; null where each report tells its own. */
	region: string | null;
	receivedOn: string | null;
	dryRun: boolean;
	cancelled: boolean;
	progress: Progress;
	files: FileView[];
	/** The state that the list is narrowed to. */
	state: FileState | null;
	page: number;
	pages: number;
};

const pageSize = 100;

/** A batch with one page of its files; null where there is none. */
export async function batchPage(
	db: Database,
	key: BatchKey,
	query: { state: FileState | null; page: number },
	now: Date,
	locale: Locale
): Promise<BatchPage | null> {
	const batch = await batches.read(db, key);
	if (!batch) return null;
	const { state } = query;
	const matching = state ? batch.counts[state] : batch.total;
	const pages = Math.max(1, Math.ceil(matching / pageSize));
	const page = Math.min(query.page, pages);
	const listed = await files.list(db, key, {
		...(state ? { state } : {}),
		limit: pageSize,
		offset: (page - 1) * pageSize
	});
	const chosen = batches.chosenRegion(key);
	return {
		slug: batches.slugOf(key),
		label: batch.label,
		createdAt: batch.createdAt.toISOString(),
		region: chosen && ((await regions.read(db, chosen))?.fullName ?? chosen),
		receivedOn: batch.receivedOn,
		dryRun: batch.dryRun,
		cancelled: batch.cancelledAt !== null,
		progress: progressOf(batch, now),
		files: listed.map((file) => fileView(file, locale)),
		state,
		page,
		pages
	};
}

export function progressOf(batch: Batch, now: Date): Progress {
	const { counts, total, expected, cancelledAt } = batch;
	const missing = cancelledAt || expected === null ? 0 : Math.max(0, expected - batch.handedIn);
	return {
		counts,
		total,
		ended: total - batches.underWay(batch),
		missing,
		done: batches.isDone(batch, now)
	};
}

const retryable: readonly FileState[] = ['failed', 'cancelled'];
const cancellable: readonly FileState[] = ['accepted', 'reading', 'waiting', 'previewed'];

function fileView(file: BatchFile, locale: Locale): FileView {
	const { ordinal, fileName, origin, state, reason, outcome, preview } = file;
	const ledgerHref =
		outcome?.outcome === 'failed' && outcome.documentId !== undefined
			? ledgerLink(outcome.region, outcome.documentId)
			: null;
	const unmappable = reason?.code === 'ledger_unmapped' && ledgerHref === null;
	return {
		ordinal,
		fileName,
		from: origin === 'upload' ? null : origin,
		state,
		report: outcome && 'agencyId' in outcome ? reportView(file, outcome) : null,
		reason: unmappable
			? m.import_reason_ledger_trial({}, { locale })
			: reason && state !== 'unpacking'
				? reasonText(reason, locale)
				: null,
		ledgerHref,
		candidates:
			outcome?.outcome === 'waiting'
				? outcome.candidates.map(({ region, regionName, agencyId, name, why }) => ({
						value: `${region}/${agencyId}`,
						name: `${regionName} ${name}`,
						why: matchReasons[why][locale]
					}))
				: [],
		preview: preview?.changes ? previewView(preview.changes, locale) : null,
		canRetry: retryable.includes(state) && file.kept,
		canCancel: cancellable.includes(state)
	};
}

function reportView(
	{ state }: BatchFile,
	outcome: Extract<NonNullable<BatchFile['outcome']>, { agencyId: number }>
): FileView['report'] {
	const { agency, year, version, region, agencyId, findings } = outcome;
	const held = state !== 'previewed' || outcome.version > 1 || outcome.outcome === 'unchanged';
	return {
		agency,
		year,
		version,
		href: held ? reportLink(region, agencyId, year) : null,
		findings: findings.error + findings.warning + findings.notice
	};
}

/** A person's word on whose report a file is, as the form of a waiting file sends it; null where it is none. */
export function choiceOf(text: string): AgencyChoice | null {
	if (text === 'new') return 'new';
	const [, region, agencyId] = text.match(/^(\d{6})\/(\d{1,9})$/) ?? [];
	return region === undefined ? null : { region, agencyId: Number(agencyId) };
}

export type BatchSummary = {
	slug: string;
	label: string;
	createdAt: string;
	dryRun: boolean;
	cancelled: boolean;
	progress: Progress;
};

/** The latest batches of what somebody may import for. */
export async function recentBatches(
	db: Database,
	access: Access | null,
	now: Date
): Promise<BatchSummary[]> {
	return (await batches.list(db, coverage(access, 'import'))).map((batch) => ({
		slug: batches.slugOf(batch),
		label: batch.label,
		createdAt: batch.createdAt.toISOString(),
		dryRun: batch.dryRun,
		cancelled: batch.cancelledAt !== null,
		progress: progressOf(batch, now)
	}));
}
