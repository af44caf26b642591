import type { FindingDecision } from '#lib/checks/decision.ts';
import { m } from '#lib/paraglide/messages.js';

export const settleFaults = [
	'gone',
	'no_reason',
	'not_a_day',
	'past',
	'no_report',
	'none_chosen'
] as const;
export type SettleFault = (typeof settleFaults)[number];

/** What a form that settles findings was answered with. */
export type SettleAnswer =
	/** `reportsLeft`: reports whose findings had changed meanwhile, so that nothing of them was settled. */
	{ settled: FindingDecision; count: number; reportsLeft: number } | { settleFault: SettleFault };

export const doneWords: Readonly<Record<FindingDecision, (about: { n: number }) => string>> = {
	explained: m.desk_done_explained,
	waived: m.desk_done_waived,
	reopened: m.desk_done_reopened,
	remarked: m.desk_done_remarked
};

export const faultWords: Readonly<Record<SettleFault, () => string>> = {
	gone: m.desk_fault_gone,
	no_reason: m.desk_fault_no_reason,
	not_a_day: m.desk_fault_not_a_day,
	past: m.desk_fault_past,
	no_report: m.desk_fault_no_report,
	none_chosen: m.desk_fault_none_chosen
};
