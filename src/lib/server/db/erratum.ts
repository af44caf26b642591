import type { Place } from '#lib/report/place.ts';
import type { Blank } from '#lib/report/report.ts';
import type { Sight } from '../access/sight.ts';
import type { VersionKey } from './finding.ts';
import { insert } from './insert-rows.ts';
import { isSeen, shownVersion } from './seen.ts';
import type { Reader, Writer } from './types.ts';

export type CellValue = { value: number | null; blank: Blank | null };

/** A cell of an approved report that says something else than the version approved before. Null: it was not there, or no longer is. */
export type Erratum = { place: Place; before: CellValue | null; after: CellValue | null };

export type ListedErratum = Erratum & {
	reportId: number;
	agencyId: number;
	agency: string;
	year: number;
	fromVersion: number;
	version: number;
	reason: string;
	at: Date;
};

/** Writes down what changed between two approved versions, and why. */
export async function record(
	trx: Writer,
	of: VersionKey,
	{ from, reason, by }: { from: number; reason: string; by: string },
	errata: readonly Erratum[]
): Promise<void> {
	await insert(
		trx,
		'errata',
		errata.map(({ place, before, after }) => ({
			...of,
			from_version: from,
			...{ place, before, after, reason },
			recorded_by: by
		}))
	);
}

/** The errata of the reports that are seen, latest first. */
export async function list(
	db: Reader,
	sight: Sight,
	filter: { reportId?: number } = {}
): Promise<ListedErratum[]> {
	let query = db
		.selectFrom('errata')
		.innerJoin('reports', (join) =>
			join
				.onRef('reports.region_id', '=', 'errata.region_id')
				.onRef('reports.id', '=', 'errata.report_id')
		)
		.innerJoin('agency_names', (join) =>
			join
				.onRef('agency_names.region_id', '=', 'reports.region_id')
				.onRef('agency_names.agency_id', '=', 'reports.agency_id')
				.on('agency_names.kind', '=', 'current')
		)
		.where(isSeen(sight))
		.where('errata.version', '<=', shownVersion(sight))
		.select(['errata.place', 'errata.before', 'errata.after', 'errata.reason'])
		.select(['errata.report_id as reportId', 'errata.version', 'from_version as fromVersion'])
		.select(['reports.agency_id as agencyId', 'agency_names.name as agency', 'reports.year'])
		.select('recorded_at as at')
		.orderBy('errata.id', 'desc');
	if (filter.reportId !== undefined) query = query.where('reports.id', '=', filter.reportId);
	return query.execute();
}
