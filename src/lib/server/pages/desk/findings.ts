import type { Locale } from '#lib/report/locale.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import * as findings from '#lib/server/db/finding.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { settledViews, type SettledFinding } from '../finding-view.ts';
import type { DeskQuery } from './query.ts';
import { isAskedFor, type QueuedReport } from './queue.ts';

/** The open findings that are asked for of some reports of the queue, by report. */
export async function openFindingsOf(
	db: Reader,
	region: SeenRegion,
	reports: readonly QueuedReport[],
	query: DeskQuery,
	locale: Locale
): Promise<Map<number, SettledFinding[]>> {
	const wanted = new Set(reports.map(({ reportId }) => reportId));
	const years = [...new Set(reports.map(({ year }) => year))];
	const listed = await Promise.all(
		years.map((year) =>
			findings.list(db, region.sight, {
				...{ year, open: true },
				...(query.severity === null ? {} : { severity: query.severity })
			})
		)
	);
	const found = listed
		.flat()
		.filter((finding) => wanted.has(finding.reportId) && isAskedFor(finding, query));
	const names = new Map(reports.map(({ office }) => [office.id, office.shortName]));
	const views = await settledViews(db, region.code, found, names, locale);
	const ofReport = new Map<number, SettledFinding[]>();
	found.forEach(({ reportId }, place) => {
		ofReport.set(reportId, [...(ofReport.get(reportId) ?? []), views[place]!]);
	});
	return ofReport;
}
