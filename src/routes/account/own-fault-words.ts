import { m } from '#lib/paraglide/messages.js';
import type { OwnFault } from '#lib/server/auth/account.ts';
import { faultWords } from '#lib/server/pages/account-words.ts';
import { waitWords } from '#lib/server/pages/wait-words.ts';

/** Why a change of one's own account is not made. */
export function ownFaultWords(fault: OwnFault, now: Date): string {
	if (typeof fault !== 'string') return waitWords(fault.until, now);
	if (fault === 'wrong_password') return m.account_present_wrong();
	if (fault === 'required') return m.account_factor_kept();
	return faultWords[fault]();
}
