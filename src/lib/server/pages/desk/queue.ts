import type { FindingState } from '#lib/checks/decision.ts';
import { severities, type Severity } from '#lib/checks/finding.ts';
import { dueOn } from '#lib/campaign/due.ts';
import { byUrgency, type Urgent } from '#lib/campaign/urgency.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import { boardYears } from '#lib/server/campaign/board.ts';
import * as agencies from '#lib/server/db/agency.ts';
import type { Agency } from '#lib/server/db/agency.ts';
import * as campaigns from '#lib/server/db/campaign.ts';
import * as desks from '#lib/server/db/desk.ts';
import type { FindingCount, WaitingReport } from '#lib/server/db/desk.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { isNamed } from '#lib/server/register/search.ts';
import { currentYear } from '../board.ts';
import type { DeskQuery } from './query.ts';

/** A report in the queue, with its office and how its findings stand. */
export type QueuedReport = WaitingReport &
	Urgent & {
		office: Agency;
		open: Record<Severity, number>;
		settled: number;
		counts: FindingCount[];
	};

export type Queue = {
	/** The year that is shown; null for all. */
	year: number | null;
	years: number[];
	/** The most urgent first, narrowed as asked, whatever the stage. */
	reports: QueuedReport[];
	/** Of the year, whatever else is asked. */
	all: QueuedReport[];
	/** Offices that the words asked for mean, of those that exist or have a report. */
	named: Agency[];
};

/** The reports of a region in the order in which they are to be taken up, on a day (`YYYY-MM-DD`). */
export async function queueOf(
	db: Reader,
	region: SeenRegion,
	query: DeskQuery,
	today: string
): Promise<Queue> {
	const years = await boardYears(db, region);
	const year =
		query.year === 'all' ? null : query.year === 'current' ? currentYear(years, today) : query.year;
	const [waiting, counts, register, tiers, names] = await Promise.all([
		desks.waiting(db, region.sight, year),
		desks.findingCounts(db, region.sight, year, today),
		agencies.list(db, region.code),
		campaigns.tiersByYear(db, region.code),
		query.words === null ? [] : agencies.names(db, region.code)
	]);
	const offices = new Map(register.map((office) => [office.id, office]));
	const ofReport = Map.groupBy(counts, ({ reportId }) => reportId);
	const all = waiting
		.flatMap((report): QueuedReport[] => {
			const office = offices.get(report.agencyId);
			if (!office) return [];
			const own = ofReport.get(report.reportId) ?? [];
			const open = openOf(own);
			const due = dueOn(office, tiers.get(report.year) ?? [], report.year);
			const { error: errors, warning: warnings } = open;
			const settled = sum(own.filter(({ state }) => state !== 'open'));
			return [{ ...report, office, open, settled, counts: own, dueOn: due, errors, warnings }];
		})
		.toSorted(byUrgency);
	const { words } = query;
	const named =
		words === null
			? register
			: register.filter(({ id }) =>
					isNamed(
						names.filter(({ agencyId }) => agencyId === id).map(({ name }) => name),
						words
					)
				);
	const namedIds = new Set(named.map(({ id }) => id));
	const reports = all.filter(
		(report) =>
			namedIds.has(report.agencyId) &&
			(query.kind === null || report.office.kind === query.kind) &&
			((query.rule === null && query.severity === null) ||
				report.counts.some((count) => isAskedFor(count, query)))
	);
	return { year, years, reports, all, named };
}

/** Whether findings are open and of the rule and severity asked for. */
export function isAskedFor(
	finding: { rule: string; severity: Severity; state: FindingState },
	{ rule, severity }: Pick<DeskQuery, 'rule' | 'severity'>
): boolean {
	return (
		finding.state === 'open' &&
		(rule === null || finding.rule === rule) &&
		(severity === null || finding.severity === severity)
	);
}

const sum = (counts: readonly FindingCount[]) =>
	counts.reduce((total, { count }) => total + count, 0);

function openOf(counts: readonly FindingCount[]): Record<Severity, number> {
	const open = counts.filter(({ state }) => state === 'open');
	return Object.fromEntries(
		severities.map((severity) => [severity, sum(open.filter((one) => one.severity === severity))])
	) as Record<Severity, number>;
}
