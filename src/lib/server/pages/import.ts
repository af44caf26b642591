import { m } from '#lib/paraglide/messages.js';
import { reportLink } from '#lib/publish/links.ts';
import type { Refusal } from '#lib/report/result.ts';
import type { Locale } from '#lib/report/locale.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Database } from '#lib/server/db/types.ts';
import { examineApart } from '#lib/server/examine-apart.ts';
import { importFile, type ImportOutcome } from '#lib/server/pipeline.ts';

/** How much may be handed in at once. The server's own limit for a request lies above `all`. */
export const limits = { each: 20_000_000, all: 60_000_000, count: 60 } as const;

/** What became of one file. */
export type FileResult = {
	fileName: string;
	outcome: Exclude<ImportOutcome['outcome'], 'waiting'>;
	/** Whose report of which year it is. */
	report: { agency: string; year: number; version: number; href: string; findings: number } | null;
	/** Why there is no report, and what to do next. */
	reason: string | null;
};

export type ImportRefusal = { refused: string };

/**
 * Takes files one by one through the pipeline: one that fails does not stop the others. Refuses the whole request where
 * what it asks for cannot be right; a file that is too large or empty fails alone.
 */
export async function importFiles(
	db: Database,
	files: readonly File[],
	region: string | null,
	receivedOn: string | null,
	locale: Locale
): Promise<FileResult[] | ImportRefusal> {
	const refused = await refusalOf(db, files, region, receivedOn, locale);
	if (refused !== null) return { refused };
	const results: FileResult[] = [];
	for (const file of files) results.push(await importOne(db, file, region, receivedOn, locale));
	return results;
}

async function refusalOf(
	db: Database,
	files: readonly File[],
	region: string | null,
	receivedOn: string | null,
	locale: Locale
): Promise<string | null> {
	const total = files.reduce((sum, file) => sum + file.size, 0);
	if (!files.length) return m.import_error_none({}, { locale });
	if (files.length > limits.count)
		return m.import_error_count({ count: limits.count, n: files.length }, { locale });
	if (total > limits.all) return m.import_error_total({ all: megabytes(limits.all) }, { locale });
	if (receivedOn !== null && !isDay(receivedOn)) return m.import_error_date({}, { locale });
	if (region !== null && !(await regions.read(db, region)))
		return m.import_error_region({ code: region.slice(0, 20) }, { locale });
	return null;
}

type Sentence = (inputs: Record<string, never>, options: { locale: Locale }) => string;

async function importOne(
	db: Database,
	file: File,
	region: string | null,
	receivedOn: string | null,
	locale: Locale
): Promise<FileResult> {
	const fileName = plainName(file.name);
	const failed = (reason: string): FileResult => ({
		fileName,
		outcome: 'failed',
		report: null,
		reason
	});
	if (file.size === 0) return failed(m.import_error_empty({}, { locale }));
	if (file.size > limits.each)
		return failed(m.import_error_size({ each: megabytes(limits.each) }, { locale }));
	try {
		const bytes = new Uint8Array(await file.arrayBuffer());
		const request = {
			bytes,
			fileName,
			origin: 'upload',
			region,
			receivedOn,
			examiner: examineApart
		};
		return resultOf(fileName, await importFile(db, request), locale);
	} catch (error) {
		console.error(`导入“${fileName}”时出错`, error);
		return failed(m.import_error_internal({}, { locale }));
	}
}

/** Reasons are told by the reader in Chinese; in another language by their code. */
const reasons: Readonly<Record<string, Sentence>> = {
	empty: m.import_reason_empty,
	unsupported_type: m.import_reason_unsupported_type,
	picture_only: m.import_reason_picture_only,
	too_large: m.import_reason_too_large,
	too_slow: m.import_reason_too_slow,
	broken: m.import_reason_broken,
	encrypted: m.import_reason_encrypted,
	no_report: m.import_reason_no_report,
	agency_unknown: m.import_reason_agency_unknown,
	year_unknown: m.import_reason_year_unknown,
	synthetic_region: m.import_reason_synthetic_region,
	synthetic_document: m.import_reason_synthetic_document
};

function reasonOf({ code, text }: Refusal, locale: Locale): string {
	return locale === 'zh-CN' ? text : (reasons[code]?.({}, { locale }) ?? text);
}

function resultOf(fileName: string, outcome: ImportOutcome, locale: Locale): FileResult {
	if (outcome.outcome === 'failed' || outcome.outcome === 'waiting')
		return { fileName, outcome: 'failed', report: null, reason: reasonOf(outcome.reason, locale) };
	const { agency, year, version, region, agencyId, findings } = outcome;
	return {
		fileName,
		outcome: outcome.outcome,
		report: {
			agency,
			year,
			version,
			href: reportLink(region, agencyId, year),
			findings: findings.error + findings.warning + findings.notice
		},
		reason: null
	};
}

/** The last part of a path, without control characters, at most 200 characters. */
export function plainName(name: string): string {
	const last = name.split(/[\\/]/).at(-1) ?? '';
	const plain = [...last.replace(/\p{Cc}/gu, '')].slice(0, 200).join('').trim();
	return plain === '' ? '—' : plain;
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export function megabytes(bytes: number): string {
	return `${bytes / 1_000_000} MB`;
}
