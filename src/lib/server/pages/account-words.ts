import { m } from '#lib/paraglide/messages.js';
import type { ChoiceFault } from '../auth/links.ts';
import { longest, shortest } from '../auth/password.ts';

/** Why what a person chose for their account is not taken; `mismatch`: the password and its repetition differ. */
export const faultWords: Readonly<Record<ChoiceFault | 'mismatch', () => string>> = {
	short: () => m.account_password_short({ n: shortest }),
	long: () => m.account_password_long({ n: longest }),
	common: m.account_password_common,
	own_name: m.account_password_own_name,
	login: m.account_login_form,
	login_taken: m.account_login_taken,
	name: m.account_name_form,
	mismatch: m.account_password_mismatch
};
