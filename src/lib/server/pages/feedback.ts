import { isDay } from '#lib/campaign/day.ts';
import type { LetterWish } from '#lib/server/feedback/letter.ts';
import { wholeNumber } from './query.ts';

type Fields = { get(name: string): unknown };

/** The letter that an address asks for with what a form chose; null where it names no report. */
export function wishOf(
	{ agency, year }: { agency: string; year: string },
	fields: Fields
): LetterWish | null {
	const agencyId = wholeNumber(agency);
	const reportYear = wholeNumber(year);
	if (agencyId === null || reportYear === null) return null;
	const text = (name: string, most: number) =>
		String(fields.get(name) ?? '')
			.trim()
			.slice(0, most);
	return {
		...{ agencyId, year: reportYear, remark: text('remark', 1000) },
		dueOn: text('due', 10) || null
	};
}

/** The same for a page that only shows the letter: a day that is none gives way to the usual one. */
export function shownWish(...asked: Parameters<typeof wishOf>): LetterWish | null {
	const wish = wishOf(...asked);
	if (wish === null || wish.dueOn === null || isDay(wish.dueOn)) return wish;
	return { ...wish, dueOn: null };
}
