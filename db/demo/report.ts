import type { AgencyKind } from '#lib/report/agency-kind.ts';
import { requestColumns, type RequestColumn } from '#lib/report/codes.ts';
import { placeKey } from '#lib/report/place.ts';
import type { Scope, Section } from '#lib/report/report.ts';
import type { Told } from '#db/demo/numbers/told.ts';

export type DemoRegion = { code: string; name: string; fullName: string; synthetic: boolean };

export type DemoAgency = {
	/** As printed on its reports. */
	name: string;
	shortName: string;
	kind: AgencyKind;
	/** First and last report year; null where the agency still exists or always did. */
	validFrom: number | null;
	validTo: number | null;
	/** Name of the agency that took its duties over. */
	successor: string | null;
	/** Names that it bore before, each up to a report year. */
	former?: readonly { name: string; validTo: number }[];
};

/** A reform of the administration; agencies by their present names. */
export type DemoReform = {
	kind: 'rename' | 'merge';
	on: string;
	/** The first report year of the offices after it. */
	firstYear: number;
	basis: string;
	before: readonly string[];
	after: readonly string[];
};

export type DemoDocument = {
	region: DemoRegion;
	fileName: string;
	bytes: Uint8Array;
	/** ISO date on which the office handed it in; null where that is not known. */
	receivedOn: string | null;
	agency: DemoAgency;
};

export type DemoEra = '2019' | '2021';
export const layoutNames = ['official', 'word', 'word_gbk', 'one_cell', 'positional'] as const;
export type LayoutName = (typeof layoutNames)[number];

/** Prose of one section, without its tables. */
export type DemoSection = { number: Section['number']; heading: string; paragraphs: string[] };

/** A report as an office would print it, before it is set in a layout. */
export type DemoReport = {
	region: DemoRegion;
	agency: DemoAgency;
	year: number;
	era: DemoEra;
	scope: Scope;
	title: string;
	/** A line above the report that says what it is. */
	notice: string;
	/** By `placeKey`: what each cell of the tables shows, character by character. */
	cells: ReadonlyMap<string, string>;
	/** The figures that its prose tells. */
	told: Told;
	sections: DemoSection[];
	layout: LayoutName;
	fileName: string;
	receivedOn: string | null;
};

/** Counts by row and column code. */
export type Grid = Readonly<Record<string, Readonly<Record<string, number>>>>;
export type RequestGrid = Readonly<Record<string, Readonly<Record<RequestColumn, number>>>>;

/** The numbers of one report, before they are printed. */
export type DemoNumbers = { requests: RequestGrid; proactive: Grid; disputes: Grid };

export function eraOf(year: number): DemoEra {
	return year < 2021 ? '2019' : '2021';
}

/** The cell at a place of a report's tables; throws when the report has no such cell. */
export function cellAt(
	cells: ReadonlyMap<string, string>,
	table: 'proactive' | 'requests' | 'disputes',
	row: string,
	column: string
): string {
	const text = cells.get(placeKey({ table, row, column }));
	if (text === undefined) throw new Error(`no cell ${table}/${row}/${column}`);
	return text;
}

export const noRequests: Readonly<Record<RequestColumn, number>> = Object.fromEntries(
	requestColumns.map((column) => [column, 0])
) as Record<RequestColumn, number>;
