import type { Refusal } from '#lib/report/result.ts';
import type { Candidate } from '#lib/server/agency-names/candidate.ts';
import type { Reader, Writer } from './types.ts';
import type { ImportEnd } from './tables/imports.ts';

/** One try to import a file, whatever came of it. */
export type Attempt = {
	id: number;
	at: Date;
	documentId: number;
	fileName: string;
	origin: string;
	outcome: ImportEnd;
	reason: Refusal | null;
	/** The agencies that it may be of; null unless it waits for a person's word. */
	candidates: Candidate[] | null;
};

export type NewAttempt = Pick<Attempt, 'documentId' | 'fileName' | 'origin'> &
	(
		| { outcome: 'stored' | 'new_version' | 'unchanged'; reportId: number; version: number }
		| { outcome: 'failed'; reason: Refusal }
		| { outcome: 'waiting'; reason: Refusal; candidates: Candidate[] }
	);

/** Writes down one try, so that a file which failed is not lost either. */
export async function record(trx: Writer, region: string, attempt: NewAttempt): Promise<void> {
	const unstored = attempt.outcome === 'failed' || attempt.outcome === 'waiting';
	await trx
		.insertInto('imports')
		.values({
			region_id: region,
			document_id: attempt.documentId,
			file_name: attempt.fileName,
			origin: attempt.origin,
			outcome: attempt.outcome,
			reason_code: unstored ? attempt.reason.code : null,
			reason: unstored ? attempt.reason.text : null,
			candidates: attempt.outcome === 'waiting' ? attempt.candidates : null,
			report_id: unstored ? null : attempt.reportId,
			version: unstored ? null : attempt.version
		})
		.execute();
}

/** The latest tries of a region, newest first. */
export async function list(db: Reader, region: string, limit = 100): Promise<Attempt[]> {
	const attempts = await db
		.selectFrom('imports')
		.select([
			'id',
			'at',
			'document_id as documentId',
			'file_name as fileName',
			'origin',
			'outcome',
			'reason_code',
			'reason',
			'candidates'
		])
		.where('region_id', '=', region)
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();
	return attempts.map(({ reason_code, reason, ...attempt }) => ({
		...attempt,
		reason: reason_code !== null && reason !== null ? { code: reason_code, text: reason } : null
	}));
}
