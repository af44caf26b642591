import { acrossYears } from '#lib/checks/check.ts';
import { fullSight } from './access/sight.ts';
import * as findings from './db/finding.ts';
import * as reports from './db/report.ts';
import * as stale from './db/stale-check.ts';
import type { FiledReport, Stored } from './db/store.ts';
import type { Writer } from './db/types.ts';

/**
 * Sets the new version beside the years before and after; each finding belongs to the later report. What is found by looking at more reports than these
 * (parts, series, peers, texts) is marked to be found anew soon.
 */
export async function checkAcrossYears(
	trx: Writer,
	region: string,
	stored: Stored,
	report: FiledReport
): Promise<void> {
	await stale.mark(trx, region, [report.year]);
	const scope = report.scope ?? 'agency';
	const of = (year: number) =>
		reports.read(trx, fullSight(region), stored.agencyId, year, undefined, scope);
	const previous = await of(report.year - 1);
	if (previous) {
		const key = { region_id: region, report_id: stored.reportId, version: stored.version };
		await findings.replace(trx, key, 'across', acrossYears(previous, report));
	}
	const next = await of(report.year + 1);
	if (next) {
		const key = { region_id: region, report_id: next.reportId, version: next.version };
		await findings.replace(trx, key, 'across', acrossYears(report, next));
	}
}
