import { categoryNames } from '#lib/checks/category.ts';
import { category, sentence } from '#lib/checks/check.ts';
import type { Severity } from '#lib/checks/finding.ts';
import { findingLink } from '#lib/publish/links.ts';
import type { Locale } from '#lib/report/locale.ts';
import { placeName } from '#lib/report/place.ts';
import type { ListedFinding } from '#lib/server/db/finding.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { settlingsOf, type Settling } from './settling.ts';

/** A finding in the reader's language, ready for a list. */
export type FindingView = {
	href: string;
	severity: Severity;
	category: string;
	agency: string;
	year: number;
	sentence: string;
	place: string | null;
	difference: number | null;
};

export function findingView(
	region: string,
	finding: ListedFinding,
	agency: string,
	locale: Locale
): FindingView {
	const { agencyId, year, severity, place, difference } = finding;
	const kind = category(finding);
	return {
		href: findingLink(region, agencyId, year, finding),
		severity,
		category: kind ? categoryNames[kind][locale] : finding.rule,
		agency,
		year,
		sentence: sentence(finding, locale),
		place: place ? placeName(place, locale) : null,
		difference
	};
}

/** The same with what people have said of it. */
export type SettledFinding = FindingView & Settling;

/** Findings in the reader's language with how they are settled, in their order; offices by the names given. */
export async function settledViews(
	db: Reader,
	region: string,
	findings: readonly ListedFinding[],
	names: ReadonlyMap<number, string>,
	locale: Locale
): Promise<SettledFinding[]> {
	const settlings = await settlingsOf(db, findings);
	return findings.map((finding, place) => ({
		...findingView(region, finding, names.get(finding.agencyId) ?? finding.agency, locale),
		...settlings[place]!
	}));
}
