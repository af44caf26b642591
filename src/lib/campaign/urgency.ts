import type { ReportStatus } from '#lib/report/status.ts';

/** A report as the queue of a desk weighs it. Counts are of findings that are open. */
export type Urgent = {
	status: ReportStatus;
	/** The last day for the report, `YYYY-MM-DD`. */
	dueOn: string;
	errors: number;
	warnings: number;
	/** When it came to stand where it stands. */
	since: Date;
};

/** What waits for a reviewer comes first, then what waits for its office, for publication, for nobody. */
const turn: Readonly<Record<ReportStatus, number>> = {
	to_review: 0,
	returned: 1,
	approved: 2,
	published: 3
};

/**
 * The order in which reports are taken up: by whose turn it is, then the earlier deadline, more open errors, more open
 * warnings, the longer wait. Negative where `one` comes first.
 */
export function byUrgency(one: Urgent, other: Urgent): number {
	return (
		turn[one.status] - turn[other.status] ||
		one.dueOn.localeCompare(other.dueOn) ||
		other.errors - one.errors ||
		other.warnings - one.warnings ||
		one.since.getTime() - other.since.getTime()
	);
}
