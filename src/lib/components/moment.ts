import { getLocale } from '#lib/paraglide/runtime.js';

/** A moment by the clocks of China, where the reports are handed in. */
export function moment(at: Date | string): string {
	return new Intl.DateTimeFormat(getLocale(), {
		dateStyle: 'medium',
		timeStyle: 'short',
		timeZone: 'Asia/Shanghai'
	}).format(new Date(at));
}
