import { reportsOfAgency } from '#lib/measures/agency.ts';
import { contributions, type Basis, type Contribution } from '#lib/measures/contributions.ts';
import { readingIn, type Measure } from '#lib/measures/measure.ts';
import { formatCount, formatPercent, formatValue } from '#lib/measures/number.ts';
import type { SourceCell } from '#lib/measures/series.ts';
import { agencyLink, cellLink, numberLink, reportLink } from '#lib/publish/links.ts';
import { eraFormats, eraOfYear } from '#lib/report/era.ts';
import type { Locale } from '#lib/report/locale.ts';
import { placeInSource } from '#lib/report/place-in-source.ts';
import { placeKey, placeName, type Place } from '#lib/report/place.ts';
import { factPlaces } from '#lib/server/db/fact-places.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { seriesFor } from './charts.ts';
import { holdingsOf, namesOf } from './region-holdings.ts';

/** `place` is where it stands in its source, in words. */
type CellView = { key: string; text: string | null; href: string; place: string | null };

export type PartView = {
	agencyId: number;
	agency: string;
	href: string;
	value: string | null;
	numerator: string | null;
	denominator: string | null;
	cells: CellView[];
};

type Named = { agencyId: number; agency: string; href: string };

/** How one number was made: its formula with its numbers, its parts, and what is not in it. */
export type NumberPage = {
	measure: {
		id: string;
		name: string;
		formula: string;
		source: string;
		caution: string | null;
		ratio: boolean;
		eras: string[];
		/** Why the year's form counts it only roughly alike, or not at all; null where it is counted alike. */
		earlier: string | null;
	};
	year: number;
	agency: { id: number; name: string } | null;
	basis: Basis;
	value: string | null;
	numerator: string | null;
	denominator: string | null;
	/** × 100 for cases per 100. */
	perHundred: boolean;
	interval: { low: string; high: string } | null;
	quoted: { quote: string; reportYear: number; href: string } | null;
	/** The cells that the parts were read from, as columns: in the statute's words. */
	columns: { key: string; name: string }[];
	parts: PartView[];
	/** No report held of those from whom one is due. */
	missing: Named[];
	/** Report held, without the cells that the measure needs. */
	lacking: Named[];
	others: { year: number; value: string; href: string }[];
};

/** Null where no number of the measure, year and agency can be spoken of: nothing is held or due. */
export async function numberPage(
	db: Reader,
	region: SeenRegion,
	measure: Measure,
	year: number,
	agencyId: number | null,
	locale: Locale
): Promise<NumberPage | null> {
	const holdings = await holdingsOf(db, region, measure);
	const agency = holdings.agencies.find(({ id }) => id === agencyId) ?? null;
	if (agencyId !== null && !agency) return null;
	const { points } = seriesFor({ holdings, agency }, measure);
	const point = points.find((point) => point.year === year);
	if (!point) return null;
	const facts = agency
		? reportsOfAgency(holdings.facts, agency.id).filter((report) => report.year === year)
		: holdings.counted;
	const { basis, parts, lacking } = contributions(measure, facts, year);
	const placeAt = await factPlaces(db, region.sight, {
		year,
		places: placesOf(parts),
		agencyId: agency?.id
	});
	const names = namesOf(holdings);
	const era = eraOfYear(year);
	const earlier = era === 'pre2019' ? measure.before2019 : null;
	const named = (agencyId: number, agency: string, href: string): Named => ({
		agencyId,
		agency: names.get(agencyId) ?? agency,
		href
	});
	return {
		measure: {
			id: measure.id,
			name: measure.name[locale],
			formula: (readingIn(measure, era ?? '2021') ?? measure).formula[locale],
			source: measure.source[locale],
			caution: measure.caution?.[locale] ?? null,
			ratio: measure.denominator !== null,
			eras: measure.eras.map((era) => eraFormats[era].name[locale]),
			earlier: earlier && earlier.kind !== 'same' ? earlier.why[locale] : null
		},
		year,
		agency: agency && { id: agency.id, name: agency.shortName },
		basis,
		value: textOf(measure, point.value),
		numerator: countText(point.numerator),
		denominator: countText(point.denominator),
		perHundred: measure.unit === 'per_100',
		interval: point.interval && {
			low: formatPercent(point.interval[0]),
			high: formatPercent(point.interval[1])
		},
		quoted: point.quoted && {
			quote: point.quoted.quote,
			reportYear: point.quoted.reportYear,
			href: reportLink(region.code, point.quoted.agencyId, point.quoted.reportYear)
		},
		columns: columnsOf(parts, locale),
		parts: parts.map((part) =>
			partView(region.code, measure, part, names, (place) => {
				const { agencyId, scope } = part.facts;
				const at = placeAt({ agencyId, scope, place });
				return at && placeInSource(at, locale);
			})
		),
		missing: (agency ? holdings.standings : holdings.owed)
			.filter(
				(standing) =>
					standing.year === year &&
					standing.state === 'missing' &&
					(agency === null || standing.agencyId === agency.id)
			)
			.map(({ agencyId, agency }) => named(agencyId, agency, agencyLink(region.code, agencyId))),
		lacking: (earlier?.kind === 'broken' ? [] : lacking).map(({ agencyId, agency }) =>
			named(agencyId, agency, reportLink(region.code, agencyId, year))
		),
		others: points.flatMap(({ year, value }) => {
			const text = textOf(measure, value);
			const href = numberLink(region.code, measure.id, year, agency?.id ?? null);
			return text === null ? [] : [{ year, value: text, href }];
		})
	};
}

function columnsOf(parts: readonly Contribution[], locale: Locale): NumberPage['columns'] {
	return placesOf(parts).map((place) => ({ key: placeKey(place), name: placeName(place, locale) }));
}

/** Each place that the parts were read from, once. */
function placesOf(parts: readonly Contribution[]): Place[] {
	const places = parts.flatMap(({ evaluation }) => evaluation.cells.map(({ place }) => place));
	return [...new Map(places.map((place) => [placeKey(place), place])).values()];
}

function partView(
	region: string,
	measure: Measure,
	{ facts, evaluation }: Contribution,
	names: ReadonlyMap<number, string>,
	wordsOf: (place: Place) => string | null
): PartView {
	const { agencyId, agency, year } = facts;
	const cellView = ({ place, value }: SourceCell): CellView => ({
		key: placeKey(place),
		text: countText(value),
		href: cellLink(region, agencyId, year, place),
		place: wordsOf(place)
	});
	return {
		agencyId,
		agency: names.get(agencyId) ?? agency,
		href: agencyLink(region, agencyId),
		value: textOf(measure, evaluation.value),
		numerator: countText(evaluation.numerator),
		denominator: countText(evaluation.denominator),
		cells: evaluation.cells.map(cellView)
	};
}

const textOf = (measure: Measure, value: number | null) =>
	value === null ? null : formatValue(measure, value);
const countText = (value: number | null) => (value === null ? null : formatCount(value));
