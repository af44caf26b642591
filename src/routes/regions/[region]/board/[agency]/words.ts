import { m } from '#lib/paraglide/messages.js';
import type { CampaignFault } from '#lib/server/campaign/keep.ts';
import type { RefusalView } from '#lib/server/pages/decision.ts';

/** What was done, by the name that the address tells it with. */
export const doneNames: Readonly<Record<string, () => string>> = {
	approved: m.board_done_approved,
	returned: m.board_done_returned,
	published: m.board_done_published,
	excluded: m.board_done_excluded,
	included: m.board_done_included,
	nil: m.board_done_nil,
	withdrawn: m.board_done_withdrawn,
	contact: m.board_done_contact
};

const faults: Readonly<
	Record<CampaignFault | 'future' | 'no_report' | 'erratum_reason', () => string>
> = {
	no_campaign: m.board_fault_no_campaign,
	closed: m.board_fault_closed,
	no_office: m.board_fault_no_office,
	no_reason: m.board_fault_no_reason,
	no_signature: m.board_fault_no_signature,
	no_contact: m.board_fault_no_contact,
	not_a_day: m.board_fault_not_a_day,
	mail: m.board_fault_mail,
	future: m.board_fault_future,
	no_report: m.board_fault_no_report,
	erratum_reason: m.board_fault_erratum_reason
};

/** Why something was not done; null where it was. */
export function problemOf(answer: { fault: CampaignFault } | RefusalView | null): string | null {
	if (answer === null) return null;
	if ('fault' in answer) return faults[answer.fault]();
	if (answer.refused === 'errors') return m.board_office_errors_open();
	if (answer.refused === 'step') return m.board_fault_step({ words: answer.words });
	return faults[answer.refused]();
}
