import { sql } from 'kysely';
import type { FindingState } from '#lib/checks/decision.ts';
import type { Finding, Severity } from '#lib/checks/finding.ts';
import type { Sight } from '../access/sight.ts';
import { holding, lastDecision, lastRemark, wasOtherwise, type Said } from './decision.ts';
import { insert } from './insert-rows.ts';
import { isSeen, shownVersion, tellsNoDraft } from './seen.ts';
import type { Reader, Writer } from './types.ts';
import type { FindingSpan } from './tables/reports.ts';

export type ListedFinding = Finding & {
	reportId: number;
	agencyId: number;
	agency: string;
	year: number;
	version: number;
	/** What it is about, and the numbers that it rests on: what a decision is on. */
	key: string;
	digest: string;
	state: Exclude<FindingState, 'fixed'>;
	/** The decision that holds; null for an open finding. `until`: the last day on which it does. */
	decided: (Said & { until: string | null }) | null;
	/** What its office said last. */
	remark: Said | null;
	/** Whether it is open again, as it was settled with other numbers. */
	reopened: boolean;
};

/** The version of a report that findings belong to. */
export type VersionKey = { region_id: string; report_id: number; version: number };

export type FindingFilter = {
	year?: number;
	agencyId?: number;
	reportId?: number;
	severity?: Severity;
	/** Only those that nothing settles. */
	open?: boolean;
	limit?: number;
};

/** Puts the findings of one span of one version in the place of those held. */
export async function replace(
	trx: Writer,
	of: VersionKey,
	span: FindingSpan,
	findings: Finding[]
): Promise<void> {
	await trx
		.deleteFrom('findings')
		.where('region_id', '=', of.region_id)
		.where('report_id', '=', of.report_id)
		.where('version', '=', of.version)
		.where('span', '=', span)
		.execute();
	await insert(
		trx,
		'findings',
		findings.map(({ rule, severity, place, operands, difference, detail }, ordinal) => ({
			...of,
			span,
			ordinal,
			rule,
			severity,
			place,
			operands,
			difference,
			detail
		}))
	);
}

function ofCurrentVersions(db: Reader, sight: Sight) {
	return db
		.selectFrom('findings')
		.innerJoin('reports', (join) =>
			join
				.onRef('reports.region_id', '=', 'findings.region_id')
				.onRef('reports.id', '=', 'findings.report_id')
				.on('findings.version', '=', shownVersion(sight))
		)
		.where('findings.region_id', '=', sight.region)
		.where(isSeen(sight))
		.where(tellsNoDraft(sight));
}

/** Findings of the latest versions: errors first, then the latest year first. */
export async function list(
	db: Reader,
	sight: Sight,
	filter: FindingFilter = {}
): Promise<ListedFinding[]> {
	let query = ofCurrentVersions(db, sight)
		.innerJoin('agency_names', (join) =>
			join
				.onRef('agency_names.region_id', '=', 'reports.region_id')
				.onRef('agency_names.agency_id', '=', 'reports.agency_id')
				.on('agency_names.kind', '=', 'current')
		)
		.select([
			'rule',
			'severity',
			'place',
			'operands',
			'difference',
			'detail',
			'reports.agency_id as agencyId',
			'agency_names.name as agency',
			'reports.year',
			'findings.version',
			'reports.id as reportId',
			'findings.key',
			'findings.digest'
		])
		.select([holding().as('held'), lastDecision.as('last'), lastRemark.as('remark')])
		.select(wasOtherwise.as('otherwise'))
		.orderBy(sql`array_position(array['error', 'warning', 'notice'], severity)`)
		.orderBy('reports.year', 'desc')
		.orderBy('reports.agency_id')
		.orderBy('span', 'desc')
		.orderBy('ordinal');
	if (filter.year !== undefined) query = query.where('reports.year', '=', filter.year);
	if (filter.agencyId !== undefined) {
		query = query.where('reports.agency_id', '=', filter.agencyId);
	}
	if (filter.reportId !== undefined) query = query.where('reports.id', '=', filter.reportId);
	if (filter.severity) query = query.where('severity', '=', filter.severity);
	if (filter.limit !== undefined) query = query.limit(filter.limit);
	if (filter.open) query = query.where(holding(), 'is', null);
	return (await query.execute()).map(({ held, last, otherwise, ...finding }) => ({
		...finding,
		state: held ?? 'open',
		decided: held && last,
		reopened: held === null && otherwise
	}));
}

/** How many open findings the latest versions of a region's reports have, by severity. */
export async function counts(
	db: Reader,
	sight: Sight,
	filter: Pick<FindingFilter, 'year' | 'agencyId'> = {}
): Promise<Record<Severity, number>> {
	let query = ofCurrentVersions(db, sight)
		.where(holding(), 'is', null)
		.select((eb) => ['severity', eb.fn.countAll<number>().as('count')])
		.groupBy('severity');
	if (filter.year !== undefined) query = query.where('reports.year', '=', filter.year);
	if (filter.agencyId !== undefined) {
		query = query.where('reports.agency_id', '=', filter.agencyId);
	}
	const rows = await query.execute();
	const of = (severity: Severity) => rows.find((row) => row.severity === severity)?.count ?? 0;
	return { error: of('error'), warning: of('warning'), notice: of('notice') };
}
