import type { Locale, Wording } from '#lib/report/locale.ts';
import type { EraBreak } from './year-axis.ts';

/** Something that happened to whom a chart is of, from a year on: a word for the mark, and the whole in words. */
export type YearEvent = { year: number; word: Wording; told: Wording };

/** `view` says by which offices the numbers are told, with what a reader must know of that. */
export type YearEvents = { events?: readonly YearEvent[]; view?: readonly Wording[] };

/** Marks of events between years, at the edge where they lie beyond the years shown. Events of one year share a mark. */
export function eventBreaks(
	points: readonly { year: number }[],
	events: readonly YearEvent[],
	locale: Locale
): EraBreak[] {
	const places = new Map<number, string[]>();
	for (const { year, word } of events) {
		const found = points.findIndex((point) => point.year >= year);
		const at = found < 0 ? points.length : found;
		places.set(at, [...new Set([...(places.get(at) ?? []), word[locale]])]);
	}
	return [...places].map(([at, names]) => ({ at, name: names.join('·'), event: true }));
}

export function eventsInWords({ events = [], view = [] }: YearEvents, locale: Locale): string[] {
	return [...view, ...events.map(({ told }) => told)].map((words) => words[locale]);
}
