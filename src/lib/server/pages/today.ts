import { dayInChina } from '#lib/campaign/day.ts';

/** Today in China, or the day there at another moment, `YYYY-MM-DD`. */
export function today(now = new Date()): string {
	return dayInChina(now);
}
