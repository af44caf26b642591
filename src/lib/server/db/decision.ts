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

const todayInChina = sql`(now() at time zone 'Asia/Shanghai')::date`;

/**
 * Of a query over `findings`: the decision that holds for each on a day (`YYYY-MM-DD`, today where left out), `explained` or
 * `waived`; null for an open finding. A decision holds for the same numbers at the same place, whatever version they stand in.
 */
export function holding(day?: string) {
	const on = day === undefined ? todayInChina : sql`${day}::date`;
	return sql<Extract<FindingDecision, 'explained' | 'waived'> | null>`(
		select case when last.decision in ('explained', 'waived')
			and coalesce(last.until >= ${on}, true) then last.decision end
		from ${onSameNumbers} and last.decision <> 'remarked'
		order by last.id desc limit 1)`;
}

const onSameNumbers = sql`finding_decisions as last
	where last.region_id = findings.region_id and last.report_id = findings.report_id
		and last.key = findings.key and last.digest = findings.digest`;

const asSaid = sql`json_build_object('reason', last.reason, 'until', last.until,
	'by', last.decided_by, 'at', last.decided_at)`;

/** What somebody said of a finding. */
export type Said = { reason: string; by: string; at: Date };

/** Of a query over `findings`: the last decision on the same numbers that settles; it holds where `holding` says so. */
export const lastDecision = sql<(Said & { until: string | null }) | null>`(
	select ${asSaid} from ${onSameNumbers} and last.decision in ('explained', 'waived')
	order by last.id desc limit 1)`;

/** Of a query over `findings`: what the office said last of the same numbers. */
export const lastRemark = sql<Said | null>`(
	select ${asSaid} from ${onSameNumbers} and last.decision = 'remarked'
	order by last.id desc limit 1)`;

/** Of a query over `findings`: whether it was settled once with other numbers. */
export const wasOtherwise = sql<boolean>`exists (
	select from finding_decisions as other
	where other.region_id = findings.region_id and other.report_id = findings.report_id
		and other.key = findings.key and other.digest <> findings.digest
		and other.decision in ('explained', 'waived'))`;
