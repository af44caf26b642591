import type { Era } from '#lib/report/era.ts';
import type { Place } from '#lib/report/place.ts';
import type { Scope } from '#lib/report/report.ts';

/** One report's printed numbers as measures read them. */
export type ReportFacts = {
	agencyId: number;
	agency: string;
	year: number;
	era: Era;
	scope: Scope | null;
	/** By `placeKey`; null is a printed blank, an absent key a cell that the report does not have. */
	values: ReadonlyMap<string, number | null>;
};

/** A number known only because another year's prose quotes it. */
export type QuotedValue = {
	agencyId: number;
	measure: string;
	year: number;
	value: number;
	quote: string;
	/** Year of the report whose prose it stands in. */
	reportYear: number;
};

/** One cell that a shown number was made of. */
export type SourceCell = {
	agencyId: number;
	agency: string;
	year: number;
	place: Place;
	value: number | null;
};

export type Interval = readonly [low: number, high: number];

/** One year of a series. A year without a value is kept as a gap: missing is never 0. */
export type Point = {
	year: number;
	era: Era | null;
	value: number | null;
	/** `printed`: from tables; `quoted`: only from another year's prose; `missing`: no report holds it. */
	origin: 'printed' | 'quoted' | 'missing';
	/** For rates: what was divided by what, and a 95 % Wilson interval of the rate (as fractions 0-1, like `value`). */
	numerator: number | null;
	denominator: number | null;
	interval: Interval | null;
	quoted: QuotedValue | null;
	/** The year's era counts it only roughly in the same way: 口径近似. A change of `era` is a break. */
	approximate: boolean;
	/** How many reports are in it, of how many expected. */
	reports: number;
	expected: number;
};

export type Series = { measure: string; points: Point[] };
