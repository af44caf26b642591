import { rules } from '#lib/checks/check.ts';
import type { Severity } from '#lib/checks/finding.ts';
import { stageNames, timeLeft } from '#lib/campaign/sentences.ts';
import { daysBetween } from '#lib/campaign/day.ts';
import { boardLink, workLink } from '#lib/publish/links.ts';
import { agencyKinds, type AgencyKind } from '#lib/report/agency-kind.ts';
import type { Locale } from '#lib/report/locale.ts';
import { reportStatuses, type ReportStatus } from '#lib/report/status.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import * as desks from '#lib/server/db/desk.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { pageOf, type Paged } from '../paged.ts';
import { today as dayOf } from '../today.ts';
import type { SettledFinding } from '../finding-view.ts';
import { openFindingsOf } from './findings.ts';
import { askedOf, type DeskQuery } from './query.ts';
import { queueOf, type QueuedReport } from './queue.ts';

export type DeskRow = {
	reportId: number;
	name: string;
	year: number;
	isAggregate: boolean;
	href: string;
	status: ReportStatus;
	statusName: string;
	dueOn: string;
	/** Days to the deadline, or past it, of a report that is not done; null of one that is. */
	timing: { text: string; isLate: boolean } | null;
	open: Record<Severity, number>;
	settled: number;
	changedOn: string;
	/** Whole days since then. */
	waits: number;
	/** The open ones that are asked for. */
	findings: SettledFinding[];
};

export type DeskPage = Paged<DeskRow> & {
	/** Null for all. */
	year: number | null;
	years: number[];
	/** Files that came and are not read yet. */
	files: { accepted: number; reading: number };
	/** Reports in each status, with those that the other filters leave out. */
	stages: { stage: ReportStatus; name: string; count: number }[];
	/** Open findings of the year. */
	open: Record<Severity, number>;
	kinds: AgencyKind[];
	rules: { id: string; name: string }[];
	/** Offices that the words mean and that have no report here. */
	without: { name: string; href: string }[];
};

/** The reports of a region in the order in which they are to be taken up, narrowed as asked, on a day (`YYYY-MM-DD`). */
export async function deskPage(
	db: Reader,
	region: SeenRegion,
	query: DeskQuery,
	asked: number,
	locale: Locale,
	today: string
): Promise<DeskPage> {
	const [queue, files] = await Promise.all([
		queueOf(db, region, query, today),
		desks.filesUnread(db, region.code)
	]);
	const shown = queue.reports.filter(({ status }) => (query.stage ?? status) === status);
	const { items, ...place } = pageOf(shown, asked);
	const findings = await openFindingsOf(db, region, items, query, locale);
	const total = (severity: Severity) =>
		queue.all.reduce((sum, { open }) => sum + open[severity], 0);
	const occurring = new Set(queue.all.flatMap(({ counts }) => counts.map(({ rule }) => rule)));
	const reporting = new Set(queue.all.map(({ agencyId }) => agencyId));
	const boardYear = queue.year ?? queue.years.at(-1);
	return {
		...place,
		items: items.map((report) => ({
			...rowOf(region.code, report, query, locale, today),
			findings: findings.get(report.reportId) ?? []
		})),
		year: queue.year,
		years: queue.years,
		files,
		stages: reportStatuses.map((stage) => ({
			stage,
			name: stageNames[stage][locale],
			count: queue.reports.filter(({ status }) => status === stage).length
		})),
		open: { error: total('error'), warning: total('warning'), notice: total('notice') },
		kinds: agencyKinds.filter((kind) => queue.all.some(({ office }) => office.kind === kind)),
		rules: rules
			.filter(({ id }) => occurring.has(id))
			.map(({ id, name }) => ({ id, name: name[locale] })),
		without:
			query.words === null
				? []
				: queue.named
						.filter(({ id }) => !reporting.has(id))
						.map(({ id, name }) => ({
							name,
							href: boardLink(region.code, id, { year: boardYear })
						}))
	};
}

const done: readonly ReportStatus[] = ['published'];

function rowOf(
	region: string,
	report: QueuedReport,
	query: DeskQuery,
	locale: Locale,
	today: string
): Omit<DeskRow, 'findings'> {
	const { reportId, year, aggregate, office, status, dueOn, open, settled, since } = report;
	const left = daysBetween(today, dueOn);
	return {
		reportId,
		year,
		name: office.shortName,
		isAggregate: aggregate,
		href: workLink(region, report, askedOf(query)),
		status,
		statusName: stageNames[status][locale],
		dueOn,
		timing: done.includes(status) ? null : { text: timeLeft(left)[locale], isLate: left < 0 },
		open,
		settled,
		changedOn: dayOf(since),
		waits: Math.max(0, daysBetween(dayOf(since), today))
	};
}
