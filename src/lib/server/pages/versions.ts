import { compareCells } from '#lib/checks/compare.ts';
import { reportLink } from '#lib/publish/links.ts';
import type { Locale } from '#lib/report/locale.ts';
import { placeKey, placeName } from '#lib/report/place.ts';
import type { Scope } from '#lib/report/report.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as reports from '#lib/server/db/report.ts';
import type { StoredReport } from '#lib/server/db/report.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { namesOfActors } from './actors.ts';
import { cellWords } from './cell-words.ts';
import { today as dayOf } from './today.ts';

export type VersionView = {
	number: number;
	on: string;
	fileName: string;
	/** Who made it without a new document; null where one came. */
	by: string | null;
	reason: string | null;
	basedOn: number | null;
	href: string;
};

export type VersionsPage = {
	agency: string;
	shortName: string;
	agencyId: number;
	year: number;
	scope: Scope;
	reportId: number;
	latest: number;
	/** The cells of the latest version, one of which may be corrected. */
	cells: { key: string; place: string }[];
	/** The latest first. */
	versions: VersionView[];
	/** Two versions beside each other; null where there is only one. */
	comparison: {
		from: number;
		to: number;
		cells: { key: string; place: string; before: string; after: string }[];
		sections: { number: number; title: string; before: string; after: string }[];
	} | null;
};

export type VersionsAsked = {
	agencyId: number;
	year: number;
	scope: Scope | null;
	/** The latest and the one before where left out. */
	from: number | null;
	to: number | null;
};

/** The versions of a report with their reasons, and two of them cell by cell; null where none is seen, or not those. */
export async function versionsPage(
	db: Reader,
	region: SeenRegion,
	{ agencyId, year, scope: asked, from, to }: VersionsAsked,
	locale: Locale
): Promise<VersionsPage | null> {
	const agency = await agencies.read(db, region.code, agencyId);
	const read = (version?: number) =>
		reports.read(db, region.sight, agencyId, year, version, asked ?? undefined);
	const latest = await read();
	if (!agency || !latest) return null;
	const nameOf = await namesOfActors(
		db,
		latest.versions.flatMap(({ madeBy }) => madeBy ?? [])
	);
	const numbers = latest.versions.map(({ number }) => number);
	const later = to ?? latest.version;
	const earlier = from ?? numbers.filter((number) => number < later).at(-1) ?? null;
	const pair = earlier === null ? null : await Promise.all([read(earlier), read(later)]);
	if (pair?.includes(null)) return null;
	return {
		agency: agency.name,
		shortName: agency.shortName,
		...{ agencyId, year, latest: latest.version, reportId: latest.reportId },
		scope: latest.scope ?? 'agency',
		cells: cellsOf(latest, locale),
		versions: latest.versions.toReversed().map((version) => ({
			number: version.number,
			on: dayOf(new Date(version.createdAt)),
			fileName: version.fileName,
			by: version.madeBy === null ? null : nameOf(version.madeBy),
			reason: version.reason,
			basedOn: version.basedOn,
			href: `${reportLink(region.code, agencyId, year)}?version=${version.number}`
		})),
		comparison: pair && compare(pair[0]!, pair[1]!, locale)
	};
}

function cellsOf({ facts }: StoredReport, locale: Locale) {
	const places = new Map(facts.map((fact) => [placeKey(fact), placeName(fact, locale)]));
	return [...places].map(([key, place]) => ({ key, place }));
}

function compare(before: StoredReport, after: StoredReport, locale: Locale) {
	const { changed, added, removed } = compareCells(before.facts, after.facts);
	const sectionOf = ({ sections }: StoredReport, number: number) =>
		sections
			.filter((section) => section.number === number)
			.map(({ text }) => text)
			.join('\n');
	return {
		from: before.version,
		to: after.version,
		cells: [...changed, ...added, ...removed].map(({ place, held, read }) => ({
			key: placeKey(place),
			place: placeName(place, locale),
			before: cellWords(held),
			after: cellWords(read)
		})),
		sections: ([1, 2, 3, 4, 5, 6] as const)
			.map((number) => ({
				number,
				title:
					[...after.sections, ...before.sections].find((section) => section.number === number)
						?.title ?? '',
				before: sectionOf(before, number),
				after: sectionOf(after, number)
			}))
			.filter(({ before, after }) => before !== after)
	};
}
