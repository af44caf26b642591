import { sql } from 'kysely';
import type { FindingDecision } from '#lib/checks/decision.ts';
import type { Finding } from '#lib/checks/finding.ts';
import type { VersionKey } from './finding.ts';
import type { Reader, Writer } from './types.ts';

export type Decided = {
	id: number;
	key: string;
	digest: string;
	version: number;
	finding: Finding;
	decision: FindingDecision;
	reason: string | null;
	/** The last day on which a waiver holds; null for good. */
	until: string | null;
	by: string;
	at: Date;
};

/** Every decision on a report's findings, oldest first. */
export async function list(db: Reader, region: string, reportId: number): Promise<Decided[]> {
	return db
		.selectFrom('finding_decisions')
		.select(['id', 'key', 'digest', 'version', 'finding', 'decision', 'reason', 'until'])
		.select(['decided_by as by', 'decided_at as at'])
		.where('region_id', '=', region)
		.where('report_id', '=', reportId)
		.orderBy('id')
		.execute();
}

/** Writes a decision down; the one before it stays. */
export async function record(
	trx: Writer,
	of: VersionKey,
	decided: Omit<Decided, 'id' | 'at' | 'version'>
): Promise<void> {
	const { by, ...decision } = decided;
	await trx
		.insertInto('finding_decisions')
		.values({ ...of, ...decision, decided_by: by })
		.execute();
}

/**
 * Of a query over `findings`: the decision that holds for each on a day (`YYYY-MM-DD`), `explained` or `waived`; null for an open
 * finding. A decision holds for the same numbers at the same place, whatever version they stand in.
 */
export function holding(today: string) {
	return sql<Extract<FindingDecision, 'explained' | 'waived'> | null>`(
		select case when last.decision in ('explained', 'waived')
			and coalesce(last.until >= ${today}::date, true) then last.decision end
		from finding_decisions as last
		where last.region_id = findings.region_id and last.report_id = findings.report_id
			and last.key = findings.key and last.digest = findings.digest
			and last.decision <> 'remarked'
		order by last.id desc limit 1)`;
}
