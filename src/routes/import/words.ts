import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** A batch is called by its first file and how many there are. */
export function batchLabel(first: string, total: number): string {
	return total > 1 ? m.import_batch_label_more({ name: first, n: total }) : first;
}

/** A moment by the clocks of China, where the reports are handed in. */
export function moment(iso: string): string {
	return new Intl.DateTimeFormat(getLocale(), {
		dateStyle: 'medium',
		timeStyle: 'short',
		timeZone: 'Asia/Shanghai'
	}).format(new Date(iso));
}
