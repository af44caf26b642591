import type { Finding } from '#lib/checks/finding.ts';
import type { Locator } from '#lib/report/locator.ts';
import type { Place } from '#lib/report/place.ts';
import { cellAnchor, findingAnchor, sourceAnchor } from './anchors.ts';

/** Addresses of the pages, each in one place. Ids and codes come from the database, names never stand in an address. */
export type Query = Readonly<Record<string, string | number | null | undefined>>;

function withQuery(path: string, query: Query = {}): string {
	const parameters = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value));
	}
	const text = parameters.toString();
	return text === '' ? path : `${path}?${text}`;
}

export function districtLink(region: string, query: Query = {}): string {
	return withQuery(`/regions/${region}`, query);
}

export function agenciesLink(region: string, query: Query = {}): string {
	return withQuery(`/regions/${region}/agencies`, query);
}

export function agencyLink(region: string, agencyId: number, query: Query = {}): string {
	return withQuery(`/regions/${region}/agencies/${agencyId}`, query);
}

export function reportLink(region: string, agencyId: number, year: number): string {
	return `/regions/${region}/agencies/${agencyId}/${year}`;
}

/** The file that a report was read from, to be kept. */
export function sourceLink(region: string, agencyId: number, year: number, query: Query): string {
	return withQuery(`${reportLink(region, agencyId, year)}/source`, query);
}

/** A page (from 1) of a report's PDF as a picture. */
export function sourcePageLink(
	region: string,
	agencyId: number,
	year: number,
	page: number,
	query: Query
): string {
	return withQuery(`${reportLink(region, agencyId, year)}/source/${page}.png`, query);
}

/** The cell on its report's page. */
export function cellLink(region: string, agencyId: number, year: number, place: Place): string {
	return `${reportLink(region, agencyId, year)}#${cellAnchor(place)}`;
}

/** The finding on its report's page. */
export function findingLink(
	region: string,
	agencyId: number,
	year: number,
	finding: Finding
): string {
	return `${reportLink(region, agencyId, year)}#${findingAnchor(finding)}`;
}

/** A passage of the source on its report's page. */
export function passageLink(region: string, agencyId: number, year: number, at: Locator): string {
	return `${reportLink(region, agencyId, year)}#${sourceAnchor(at)}`;
}

/** How one number was made. */
export function numberLink(
	region: string,
	measure: string,
	year: number,
	agencyId: number | null = null
): string {
	return withQuery(`/regions/${region}/numbers/${measure}/${year}`, { agency: agencyId });
}

export function findingsLink(region: string, query: Query = {}): string {
	return withQuery(`/regions/${region}/findings`, query);
}

export function problemsLink(region: string, query: Query = {}): string {
	return withQuery(`/regions/${region}/problems`, query);
}

/** The register of a region's offices; `path` is one of its pages: `import`, `offices/12`. */
export function registerLink(region: string, path = '', query: Query = {}): string {
	return withQuery(`/regions/${region}/register${path === '' ? '' : `/${path}`}`, query);
}

/** An office's form of a year; `path` is one of its pages: `submit`, `draft`, `document`. */
export function filingLink(
	region: string,
	agencyId: number,
	year: number,
	path = '',
	query: Query = {}
): string {
	const form = `${reportLink(region, agencyId, year)}/form`;
	return withQuery(path === '' ? form : `${form}/${path}`, query);
}

/** The letter to an office about its report of a year; `suffix` `.docx` for the file. */
export function feedbackLink(
	region: string,
	agencyId: number,
	year: number,
	query: Query = {},
	suffix: '' | '.docx' = ''
): string {
	return withQuery(`${reportLink(region, agencyId, year)}/feedback${suffix}`, query);
}

/** The versions of a report, two of them beside each other. */
export function versionsLink(
	region: string,
	agencyId: number,
	year: number,
	query: Query = {}
): string {
	return withQuery(`${reportLink(region, agencyId, year)}/versions`, query);
}

/** Where a value of a report is corrected; `cell` is a `placeKey`. */
export function correctLink(
	region: string,
	agencyId: number,
	year: number,
	query: Query = {}
): string {
	return withQuery(`${reportLink(region, agencyId, year)}/correct`, query);
}

/** What was changed in approved reports. */
export function errataLink(region: string, query: Query = {}): string {
	return withQuery(`/regions/${region}/errata`, query);
}

export function chartLink(
	region: string,
	chart: string,
	format: 'svg' | 'png' | 'csv',
	query: Query = {}
): string {
	return withQuery(`/regions/${region}/charts/${chart}.${format}`, query);
}

/** The page where the columns of a ledger are mapped. */
export const ledgerLink = (region: string, documentId: number) =>
	`/import/ledger/${region}-${documentId}`;

/** The board of a region's campaign; `path` is one of its pages: `campaign`, `reminders`, an office's id. */
export function boardLink(region: string, path: string | number = '', query: Query = {}): string {
	return withQuery(`/regions/${region}/board${path === '' ? '' : `/${path}`}`, query);
}

/** The desk of those who review; `path` is one of its pages: `list`, `export.xlsx`. */
export function deskLink(region: string, path = '', query: Query = {}): string {
	return withQuery(`/regions/${region}/desk${path === '' ? '' : `/${path}`}`, query);
}

/** A report to be worked on, with the queue that it stands in as the desk's address asks for it. */
export function workLink(
	region: string,
	report: { agencyId: number; year: number; aggregate: boolean },
	queue: Query
): string {
	const { agencyId, year, aggregate } = report;
	return withQuery(reportLink(region, agencyId, year), {
		scope: aggregate ? 'aggregate' : null,
		queue: withQuery('', queue).slice(1) || 'year=current'
	});
}
