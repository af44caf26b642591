import { isDay } from '#lib/campaign/day.ts';
import type { FindingDecision } from '#lib/checks/decision.ts';
import type { Permit } from '../access/permit.ts';
import { fullSight } from '../access/sight.ts';
import * as audit from '../db/audit.ts';
import * as decisions from '../db/decision.ts';
import * as findings from '../db/finding.ts';
import type { Database } from '../db/types.ts';

/** A finding as it was shown: what it is about, and the numbers that it rested on. */
export type ChosenFinding = { key: string; digest: string };

/** What is said of findings. `until`: the last day on which a waiver holds, `YYYY-MM-DD`; null for good. */
export type Settlement =
	| { decision: 'explained' | 'remarked'; reason: string }
	| { decision: 'waived'; reason: string; until: string | null }
	| { decision: 'reopened'; reason: string | null };

export type NotSettled = { refused: 'no_report' | 'no_reason' | 'not_a_day' | 'past' | 'gone' };

/**
 * Says one thing of one or several findings of a report's latest version, all or none: a reviewer explains, waives or reopens, an
 * office remarks on its own. A finding that is no longer there, or rests on other numbers by now, is `gone`.
 * `today`: `YYYY-MM-DD`.
 */
export async function decideFindings<D extends FindingDecision>(
	db: Database,
	permit: Permit<D extends 'remarked' ? 'file_report' : 'review'>,
	reportId: number,
	chosen: readonly ChosenFinding[],
	settlement: Settlement & { decision: D },
	today: string
): Promise<{ settled: number } | NotSettled> {
	const { region, actor, address } = permit;
	const { decision } = settlement;
	const reason = settlement.reason?.trim() || null;
	const until = 'until' in settlement ? settlement.until : null;
	if (decision !== 'reopened' && reason === null) return { refused: 'no_reason' };
	if (until !== null && !isDay(until)) return { refused: 'not_a_day' };
	if (until !== null && until < today) return { refused: 'past' };
	return db.transaction().execute(async (trx) => {
		const report = await trx
			.selectFrom('reports')
			.select(['agency_id', 'year', 'current_version'])
			.where('region_id', '=', region)
			.where('id', '=', reportId)
			.forUpdate()
			.executeTakeFirst();
		if (!report || (permit.agencyId ?? report.agency_id) !== report.agency_id)
			return { refused: 'no_report' };
		const held = await findings.list(trx, fullSight(region), { reportId });
		const wanted = new Set(chosen.map(({ key, digest }) => `${key} ${digest}`));
		const found = held.filter(({ key, digest }) => wanted.delete(`${key} ${digest}`));
		if (wanted.size > 0 || found.length === 0) return { refused: 'gone' };
		const of = { region_id: region, report_id: reportId, version: report.current_version };
		for (const { key, digest, rule, severity, place, operands, difference, detail } of found) {
			const finding = { rule, severity, place, operands, difference, detail };
			await decisions.record(trx, of, {
				...{ key, digest, finding, decision, reason, until, by: actor }
			});
		}
		await audit.record(trx, region, {
			...{ actor, address, action: `finding_${decision}` },
			subject: { agency: report.agency_id, year: report.year, report: reportId },
			detail: {
				...{ reason, until, count: found.length },
				rules: [...new Set(found.map(({ rule }) => rule))].join(' ')
			}
		});
		return { settled: found.length };
	});
}
