import { byUrgency } from '#lib/campaign/urgency.ts';
import type { DeskQuery } from './query.ts';
import type { QueuedReport } from './queue.ts';

/** Where a report stands among those of the queue that wait for the same: its place from 1, and its neighbours. */
export type Place = {
	/** Null where it is no longer among them. */
	position: number | null;
	total: number;
	previous: QueuedReport | null;
	next: QueuedReport | null;
};

/**
 * The place of a report in a queue that is worked through: of the stage asked for, else of what waits for review. One that was
 * decided on keeps its place, so that the next one is the one that followed it; after the last comes the first.
 */
export function placeOf(
	queue: readonly QueuedReport[],
	all: readonly QueuedReport[],
	reportId: number,
	{ stage }: Pick<DeskQuery, 'stage'>
): Place {
	const status = stage ?? 'to_review';
	const waiting = queue.filter((report) => report.status === status);
	const others = waiting.filter((report) => report.reportId !== reportId);
	const here = all.find((report) => report.reportId === reportId);
	const at = waiting.findIndex((report) => report.reportId === reportId);
	const as = here && { ...here, status };
	const after = as ? others.findIndex((report) => byUrgency(as, report) < 0) : 0;
	return {
		position: at < 0 ? null : at + 1,
		total: waiting.length,
		previous: others.at(after < 0 ? -1 : after - 1) ?? null,
		next: others[Math.max(after, 0)] ?? null
	};
}
