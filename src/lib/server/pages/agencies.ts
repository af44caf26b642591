import { agencySeries } from '#lib/measures/agency.ts';
import { changeAt } from '#lib/measures/change.ts';
import { formatDifference, formatPercent, formatValue } from '#lib/measures/number.ts';
import { measures } from '#lib/measures/registry.ts';
import { agencyLink, numberLink, reportLink } from '#lib/publish/links.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { AgencyKind } from '#lib/report/agency-kind.ts';
import { seesDraftsOf } from '#lib/server/access/sight.ts';
import * as agencies from '#lib/server/db/agency.ts';
import type { Agency } from '#lib/server/db/agency.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import type { Standing } from '#lib/server/db/report.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { isNamed } from '#lib/server/register/search.ts';
import { holdingsOf, type Holdings } from './region-holdings.ts';
import { fewCases } from './key-figure.ts';

export const orders = ['register', 'received', 'change', 'rate', 'findings'] as const;
export type Order = (typeof orders)[number];

export type AgencyRow = {
	id: number;
	name: string;
	kind: AgencyKind;
	href: string;
	/** Applications received in the year; null where not known. */
	received: { value: number; text: string; href: string; quoted: boolean } | null;
	change: { value: number; text: string } | null;
	rate: {
		value: number;
		text: string;
		href: string;
		low: string;
		high: string;
		few: boolean;
	} | null;
	errors: number;
	warnings: number;
	/** `absent`: not there in the year; `unseen`: not for this reader to see. */
	state: Standing['state'] | 'absent' | 'unseen';
	reportHref: string | null;
};

export type AgenciesPage = {
	year: number | null;
	years: number[];
	rows: AgencyRow[];
	total: number;
	kinds: AgencyKind[];
};

export type AgenciesQuery = {
	year: number | null;
	words: string | null;
	kind: AgencyKind | null;
	order: Order;
};

/** The offices of a region with the figures of one year, in the register's order unless another is asked for. */
export async function agenciesPage(
	db: Reader,
	region: SeenRegion,
	query: AgenciesQuery,
	locale: Locale
): Promise<AgenciesPage> {
	const { words } = query;
	const [holdings, known] = await Promise.all([
		holdingsOf(db, region),
		words === null ? [] : agencies.names(db, region.code)
	]);
	const namesOf = (id: number) =>
		known.filter(({ agencyId }) => agencyId === id).map(({ name }) => name);
	const year = query.year ?? holdings.latest;
	const rows = holdings.agencies
		.filter((agency) => query.kind === null || agency.kind === query.kind)
		.filter((agency) => words === null || isNamed(namesOf(agency.id), words))
		.map((agency) => rowOf(holdings, agency, year, locale));
	return {
		year,
		years: [...new Set(holdings.facts.map((report) => report.year))].toSorted(),
		rows: ordered(rows, query.order),
		total: holdings.agencies.length,
		kinds: [...new Set(holdings.agencies.map((agency) => agency.kind))]
	};
}

const sortKeys: Readonly<Record<Order, (row: AgencyRow) => number | null>> = {
	register: () => 0,
	received: (row) => row.received?.value ?? null,
	change: (row) => row.change?.value ?? null,
	rate: (row) => row.rate?.value ?? null,
	findings: (row) => row.errors * 1000 + row.warnings
};

/** Largest first, rows without a value last, the register's order among equals. */
export function ordered(rows: readonly AgencyRow[], order: Order): AgencyRow[] {
	const key = sortKeys[order];
	return rows.toSorted((one, other) => (key(other) ?? -Infinity) - (key(one) ?? -Infinity) || 0);
}

function rowOf(
	{ region, facts, quoted, standings, years }: Holdings,
	agency: Agency,
	year: number | null,
	locale: Locale
): AgencyRow {
	const standing = standings.find(
		(standing) => standing.agencyId === agency.id && standing.year === year
	);
	const row: AgencyRow = {
		id: agency.id,
		name: agency.shortName,
		kind: agency.kind,
		href: agencyLink(region.code, agency.id),
		received: null,
		change: null,
		rate: null,
		errors: standing?.errors ?? 0,
		warnings: standing?.warnings ?? 0,
		state: standing?.state ?? (seesDraftsOf(region.sight, agency.id) ? 'absent' : 'unseen'),
		reportHref:
			standing && standing.state !== 'missing' && year !== null
				? reportLink(region.code, agency.id, year)
				: null
	};
	if (year === null) return row;
	const address = (measure: string) => numberLink(region.code, measure, year, agency.id);
	const received = agencySeries(measures.received_new, facts, quoted, agency.id, years);
	const disclosure = agencySeries(measures.disclosure_rate, facts, quoted, agency.id, years);
	const point = received.points.find((point) => point.year === year);
	const rate = disclosure.points.find((point) => point.year === year);
	const change = changeAt(measures.received_new, received, year);
	if (point && point.value !== null) {
		row.received = {
			value: point.value,
			text: formatValue(measures.received_new, point.value),
			href: address('received_new'),
			quoted: point.origin === 'quoted'
		};
	}
	if (change) {
		row.change = {
			value: change.difference,
			text: formatDifference(measures.received_new, change.difference, locale)
		};
	}
	if (rate && rate.value !== null && rate.interval) {
		row.rate = {
			value: rate.value,
			text: formatPercent(rate.value),
			href: address('disclosure_rate'),
			low: formatPercent(rate.interval[0]),
			high: formatPercent(rate.interval[1]),
			few: (rate.denominator ?? 0) < fewCases
		};
	}
	return row;
}
