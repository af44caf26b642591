import { m } from '#lib/paraglide/messages.js';
import type { NotMade } from '#lib/server/settle/correct.ts';

/** Why a version was not made. */
export const notMadeWords: Readonly<Record<NotMade['refused'], () => string>> = {
	no_report: m.settle_fault_no_report,
	no_reason: m.settle_fault_no_reason,
	no_cell: m.settle_fault_no_cell,
	not_a_number: m.settle_fault_not_a_number,
	changed: m.settle_fault_changed,
	same: m.settle_fault_same
};
