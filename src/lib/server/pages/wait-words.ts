import { m } from '#lib/paraglide/messages.js';

/** How long to wait before another try, in words. */
export function waitWords(until: Date, now: Date): string {
	const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
	if (seconds <= 90) return m.account_wait_seconds({ n: seconds });
	return m.account_wait_minutes({ n: Math.ceil(seconds / 60) });
}
