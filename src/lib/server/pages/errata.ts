import { csv } from '#lib/publish/csv.ts';
import { m } from '#lib/paraglide/messages.js';
import { cellLink } from '#lib/publish/links.ts';
import type { Locale } from '#lib/report/locale.ts';
import { placeName } from '#lib/report/place.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import * as errata from '#lib/server/db/erratum.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { cellWords } from './cell-words.ts';
import { today as dayOf } from './today.ts';

export type ErratumView = {
	agency: string;
	year: number;
	place: string;
	before: string;
	after: string;
	reason: string;
	on: string;
	href: string;
};

/** What was changed in reports once approved, as far as they are seen, the latest first. */
export async function errataPage(
	db: Reader,
	region: SeenRegion,
	locale: Locale
): Promise<ErratumView[]> {
	return (await errata.list(db, region.sight)).map(
		({ agency, agencyId, year, place, before, after, reason, at }) => ({
			...{ agency, year, reason },
			place: placeName(place, locale),
			before: cellWords(before),
			after: cellWords(after),
			on: dayOf(new Date(at)),
			href: cellLink(region.code, agencyId, year, place)
		})
	);
}

/** The same as a file. */
export function errataCsv(list: readonly ErratumView[]): string {
	return csv({
		columns: [
			m.settle_erratum_office(),
			m.settle_erratum_year(),
			m.settle_erratum_place(),
			m.settle_erratum_before(),
			m.settle_erratum_after(),
			m.settle_erratum_reason(),
			m.settle_erratum_on()
		],
		rows: list.map(({ agency, year, place, before, after, reason, on }) => [
			...[agency, year, place, before, after, reason, on]
		])
	});
}
