import type { ReportStatus } from '#lib/report/status.ts';

/**
 * How far an office is with the report of a year: 未报, 逾期, 已签认无申请, 读取中, 待审, 退回, 已审, 已发布. A nil return says
 * that no application came; the report itself is still owed, and stays told apart from one that nobody has spoken for.
 */
export const stages = [
	'missing',
	'overdue',
	'nil_return',
	'reading',
	'returned',
	'to_review',
	'approved',
	'published'
] as const;
export type Stage = (typeof stages)[number];

export type StageFacts = {
	/** Of the report held; null where none is. */
	status: ReportStatus | null;
	/** Whether a file of the office is being read. */
	reading: boolean;
	/** Whether the office has signed that it received no application. */
	nilReturn: boolean;
	/** The last day for the report, `YYYY-MM-DD`. */
	dueOn: string;
};

/** The stage of an office on a day, `YYYY-MM-DD`. A file in reading counts for an office that has to hand one in. */
export function stageOf({ status, reading, nilReturn, dueOn }: StageFacts, today: string): Stage {
	if (reading && (status === null || status === 'returned')) return 'reading';
	if (status !== null) return status;
	if (nilReturn) return 'nil_return';
	return today > dueOn ? 'overdue' : 'missing';
}

/** Stages in which an office still has to hand something in. */
export const owing = [
	'missing',
	'overdue',
	'nil_return',
	'returned'
] as const satisfies readonly Stage[];

export function isOwing(stage: Stage): boolean {
	return (owing as readonly Stage[]).includes(stage);
}

export function isStage(text: string): text is Stage {
	return (stages as readonly string[]).includes(text);
}
