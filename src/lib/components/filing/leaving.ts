import { m } from '#lib/paraglide/messages.js';
import { forgetAll, isAnythingKept } from './kept-here.ts';

/** Signing out leaves nothing of the forms in this browser; what is not sent yet is lost with it, so that is asked first. */
export function leaving(event: SubmitEvent): void {
	if (isAnythingKept() && !confirm(m.filing_leave_unsent())) event.preventDefault();
	else forgetAll();
}
