import { m } from '#lib/paraglide/messages.js';
import type { PeopleFault } from '../../auth/people.ts';

/** Why a change of somebody's account is not made. */
export const peopleFaultWords: Readonly<Record<PeopleFault, () => string>> = {
	denied: m.people_fault_denied,
	login: m.account_login_form,
	login_taken: m.account_login_taken,
	name: m.account_name_form,
	region: m.people_fault_region,
	office: m.people_fault_office,
	everywhere: m.people_fault_everywhere,
	held_already: m.people_fault_held_already,
	own_account: m.people_fault_own_account,
	no_factor: m.people_fault_no_factor
};
