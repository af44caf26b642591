import { blanks } from '#lib/report/report.ts';
import type { Locale } from '#lib/report/locale.ts';
import { placeInSource } from '#lib/report/place-in-source.ts';
import { placeKey, placeName, placeOfKey } from '#lib/report/place.ts';
import { readValue } from '#lib/report/printed-value.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as reports from '#lib/server/db/report.ts';
import type { Reader } from '#lib/server/db/types.ts';
import type { Correction } from '../settle/correct.ts';
import { cellWords } from './cell-words.ts';
import { oneOf } from './query.ts';

const scopes = ['agency', 'aggregate'] as const;

/** One cell of a report's latest version, to be corrected; null where there is no such cell. `cell` is a `placeKey`. */
export async function cellPage(
	db: Reader,
	region: SeenRegion,
	asked: { agencyId: number; year: number; cell: string | null; scope: string | null },
	locale: Locale
) {
	const { agencyId, year, cell } = asked;
	const scope = oneOf(asked.scope, scopes) ?? undefined;
	const [agency, report] = await Promise.all([
		agencies.read(db, region.code, agencyId),
		reports.read(db, region.sight, agencyId, year, undefined, scope)
	]);
	const fact = report?.facts.find((fact) => placeKey(fact) === cell);
	if (!agency || !report || !fact) return null;
	return {
		agency: agency.name,
		shortName: agency.shortName,
		...{ agencyId, year },
		reportId: report.reportId,
		version: report.version,
		cell: placeKey(fact),
		place: placeName(fact, locale),
		raw: fact.raw,
		where: placeInSource(fact.at, locale),
		value: cellWords(fact),
		printed: fact.printed ? cellWords(fact.printed) : null
	};
}

export type CellPage = NonNullable<Awaited<ReturnType<typeof cellPage>>>;

/** What is to stand in a cell, from a form: a number, or where none is given a kind of blank; null where it is neither. */
export function correctionOf(
	cell: string,
	{ number, blank }: { number: string; blank: string }
): Correction | null {
	const place = placeOfKey(cell);
	if (number.trim() === '') {
		const kind = oneOf(blank, blanks);
		return kind && { place, value: null, blank: kind };
	}
	const read = readValue(number);
	return read.value === null ? null : { place, value: read.value, blank: null };
}
