import { getLocale } from '#lib/paraglide/runtime.js';

/** A moment of today by China's clocks, `10:05`; with its day where it is of another one. */
export function clockTime(at: string): string {
	const day = (moment: Date) => moment.toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' });
	const then = new Date(at);
	return new Intl.DateTimeFormat(getLocale(), {
		...(day(then) === day(new Date()) ? {} : { dateStyle: 'medium' }),
		timeStyle: 'short',
		timeZone: 'Asia/Shanghai'
	}).format(then);
}
