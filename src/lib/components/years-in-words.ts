import { m } from '#lib/paraglide/messages.js';

/** `2019—2025`, or the one year. Empty where there is none. */
export function yearsInWords(years: readonly number[]): string {
	if (years.length === 0) return '';
	const first = Math.min(...years);
	const last = Math.max(...years);
	return first === last ? String(first) : m.shell_years_range({ first, last });
}
