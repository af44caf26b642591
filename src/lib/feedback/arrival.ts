import { markOf } from '#lib/campaign/punctuality.ts';

/** How a report came, or did not; `unknown`: it is here, its day is not. */
export const arrivals = ['on_time', 'late', 'unknown', 'overdue', 'not_due'] as const;
export type Arrival = (typeof arrivals)[number];

/** Those of reports that are held. */
export const handedIn: readonly Arrival[] = ['on_time', 'late', 'unknown'];

export const arrivalNames: Readonly<Record<Arrival, string>> = {
	on_time: '按时',
	late: '迟报',
	unknown: '收到日期不详',
	overdue: '逾期未报',
	not_due: '未到期'
};

/** How an office stands on a day; all days `YYYY-MM-DD`. */
export function arrivalOf(
	report: { receivedOn: string | null } | null,
	dueOn: string,
	today: string
): Arrival {
	const mark = markOf(report, dueOn);
	if (mark !== 'missing') return mark;
	return today > dueOn ? 'overdue' : 'not_due';
}
