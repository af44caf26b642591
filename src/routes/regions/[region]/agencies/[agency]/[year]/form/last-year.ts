import { placeKey, type Place } from '#lib/report/place.ts';
import type { Report } from '#lib/report/report.ts';

/** What stood in a cell of the year before, as printed, and where it leads. */
export type CellOfLastYear = { text: string; href: string };

/** The cells of the report of the year before that say anything, by `placeKey`. */
export function cellsOfLastYear(
	before: Report | null,
	hrefOf: (place: Place) => string
): Readonly<Record<string, CellOfLastYear>> {
	const said = (before?.facts ?? []).filter(({ raw }) => raw.trim() !== '');
	return Object.fromEntries(
		said.map((fact) => [placeKey(fact), { text: fact.raw.trim(), href: hrefOf(fact) }])
	);
}
