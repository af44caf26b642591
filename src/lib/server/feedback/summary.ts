import { daysBetween } from '#lib/campaign/day.ts';
import { arrivalOf } from '#lib/feedback/arrival.ts';
import { summaryOf, type Summary } from '#lib/feedback/summary.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import { boardOf } from '#lib/server/campaign/board.ts';
import * as findings from '#lib/server/db/finding.ts';
import * as stageChanges from '#lib/server/db/stage-change.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { senderOf } from './sender.ts';

/**
 * How the offices of a region stand with the reports of a year, on a day (`YYYY-MM-DD`), as it is circulated. For those alone who
 * see every draft.
 */
export async function seasonSummary(
	db: Reader,
	region: SeenRegion,
	year: number,
	today: string
): Promise<Summary> {
	const [board, open, returns] = await Promise.all([
		boardOf(db, region, year, today),
		findings.list(db, region.sight, { year, open: true }),
		stageChanges.returnCounts(db, region.code, year)
	]);
	const byReport = Map.groupBy(open, ({ reportId }) => reportId);
	return summaryOf({
		...{ year, sender: senderOf(region), on: today },
		offices: board.offices.map(({ office, report, dueOn }) => ({
			...{ id: office.id, office: office.name },
			arrival: arrivalOf(report, dueOn, today),
			daysLate: report?.receivedOn ? Math.max(0, daysBetween(dueOn, report.receivedOn)) : 0,
			returned: report ? (returns.get(report.reportId) ?? 0) : 0,
			findings: report ? (byReport.get(report.reportId) ?? []) : []
		}))
	});
}
