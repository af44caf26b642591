import { reportsOfAgency } from '#lib/measures/agency.ts';
import type { Measure } from '#lib/measures/measure.ts';
import { formatCount } from '#lib/measures/number.ts';
import { areaName } from '#lib/areas/areas.ts';
import { evaluate } from '#lib/measures/evaluate.ts';
import { peerMedian } from '#lib/measures/peers.ts';
import { measures } from '#lib/measures/registry.ts';
import { agencySentences } from '#lib/measures/sentences.ts';
import type { Series } from '#lib/measures/series.ts';
import { cellLink, numberLink, passageLink, reportLink } from '#lib/publish/links.ts';
import { eraFormats, eraOfYear } from '#lib/report/era.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { Agency } from '#lib/server/db/agency.ts';
import * as findings from '#lib/server/db/finding.ts';
import * as problems from '#lib/server/db/problem.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import type { Standing } from '#lib/server/db/report.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { chartIds, chartView, seriesFor, type ChartView, type Subject } from './charts.ts';
import { findingView, type FindingView } from './finding-view.ts';
import { holdingsOf, peersOf, type Holdings } from './region-holdings.ts';
import { fewCases, keyFigure, keyMeasures, type KeyFigureView } from './key-figure.ts';
import { reformsView, type AgencyView, type ReformsView } from './reform-view.ts';
import { linked, type LinkedSegment } from './linked-segments.ts';

export type ReportRow = {
	year: number;
	state: Standing['state'];
	receivedOn: string | null;
	format: string | null;
	versions: number;
	received: { text: string; href: string } | null;
	errors: number;
	warnings: number;
	/** null where no report is held. */
	href: string | null;
};

export type QuotedYear = {
	year: number;
	value: string;
	quote: string;
	reportYear: number;
	href: string;
};

export type PeersView =
	| { kind: 'enough'; year: number; peers: number; median: string; low: string; high: string }
	| { kind: 'few'; year: number; peers: number }
	| { kind: 'none' };

export type AdmittedYear = {
	year: number;
	items: { text: string; areas: { code: string; name: string }[]; href: string }[];
};

export type AgencyPage = {
	agency: Agency;
	/** null where no report of it is held: then only `reports` and `quoted` can hold anything. */
	year: number | null;
	years: number[];
	sentences: LinkedSegment[];
	figures: KeyFigureView[];
	/** Applications received in the year, where they are too few to compare rates. */
	few: number | null;
	peers: PeersView | null;
	charts: ChartView[];
	/** null where no reform concerns it. */
	reforms: ReformsView | null;
	quoted: QuotedYear[];
	reports: ReportRow[];
	/** Without the agency's name, which the page bears already. */
	findings: (Omit<FindingView, 'agency'> & { agency?: undefined })[];
	findingCount: number;
	problems: AdmittedYear[];
};

const shownFindings = 6;

/**
 * What an agency's page of a year shows; its newest year held where none is asked for. Null where the region has no such agency or
 * the agency no report of the year asked for.
 */
export async function agencyPage(
	db: Reader,
	region: SeenRegion,
	agencyId: number,
	asked: number | null,
	locale: Locale,
	view: AgencyView = 'reported'
): Promise<AgencyPage | null> {
	const [holdings, own, counts, admitted] = await Promise.all([
		holdingsOf(db, region),
		findings.list(db, region.sight, { agencyId, limit: shownFindings }),
		findings.counts(db, region.sight, { agencyId }),
		problems.list(db, region.sight, { agencyId })
	]);
	const agency = holdings.agencies.find(({ id }) => id === agencyId);
	if (!agency) return null;
	const years = reportsOfAgency(holdings.facts, agencyId)
		.map((report) => report.year)
		.toSorted((a, b) => a - b);
	const year = asked ?? years.at(-1) ?? null;
	if (asked !== null && !years.includes(asked)) return null;
	const series = (measure: Measure) => seriesFor({ holdings, agency }, measure);
	const received = series(measures.received_new);
	return {
		agency,
		year,
		years,
		...(year === null
			? { sentences: [], figures: [], few: null, peers: null, charts: [] }
			: figuresOf({ holdings, agency, year, areas: [], view }, series, locale)),
		reforms: reformsView({ holdings, agency, view }, asked, locale),
		quoted: quotedYears(region.code, received),
		reports: reportRows(holdings, agencyId, locale),
		findings: own.map((finding) => ({
			...findingView(region.code, finding, agency.shortName, locale),
			agency: undefined
		})),
		findingCount: counts.error + counts.warning + counts.notice,
		problems: admittedByYear(region.code, admitted, locale)
	};
}

type Figures = Pick<AgencyPage, 'sentences' | 'figures' | 'few' | 'peers' | 'charts'>;

function figuresOf(
	subject: Subject & { agency: Agency },
	series: (measure: Measure) => Series,
	locale: Locale
): Figures {
	const { holdings, agency, year } = subject;
	const address = (measure: string, year: number) =>
		numberLink(holdings.region.code, measure, year, agency.id);
	const received = series(measures.received_new);
	const value = received.points.find((point) => point.year === year)?.value ?? null;
	const peers = peersOf(holdings, agency);
	const summary = peerMedian(measures.received_new, holdings.facts, peers, year);
	return {
		sentences: linked(
			agencySentences(
				{
					year,
					received,
					disclosure: series(measures.disclosure_rate),
					carriedOut: series(measures.carried_out),
					peers: summary
				},
				locale
			),
			address
		),
		figures: keyMeasures.map((measure) =>
			keyFigure(measure, series(measure), year, address(measure.id, year), locale)
		),
		few: value !== null && value < fewCases ? value : null,
		peers: summary
			? {
					kind: 'enough',
					year,
					peers: summary.peers,
					median: formatCount(summary.median),
					low: formatCount(summary.lowerQuartile),
					high: formatCount(summary.upperQuartile)
				}
			: few(withValue(holdings, peers, year), year),
		charts: chartIds.map((id) => chartView(id, subject, locale)).filter((chart) => chart !== null)
	};
}

function few(peers: number, year: number): PeersView {
	return peers === 0 ? { kind: 'none' } : { kind: 'few', year, peers };
}

function withValue({ facts }: Holdings, peers: readonly number[], year: number): number {
	return facts.filter(
		(report) =>
			report.year === year &&
			peers.includes(report.agencyId) &&
			evaluate(measures.received_new, report)?.value != null
	).length;
}

function quotedYears(region: string, received: Series): QuotedYear[] {
	return received.points.flatMap(({ year, quoted }) =>
		quoted
			? [
					{
						year,
						value: formatCount(quoted.value),
						quote: quoted.quote,
						reportYear: quoted.reportYear,
						href: reportLink(region, quoted.agencyId, quoted.reportYear)
					}
				]
			: []
	);
}

function reportRows({ region, standings, facts }: Holdings, agencyId: number, locale: Locale) {
	const own = reportsOfAgency(facts, agencyId);
	return standings
		.filter((standing) => standing.agencyId === agencyId)
		.toSorted((one, other) => other.year - one.year)
		.map(({ year, state, receivedOn, versions, errors, warnings }): ReportRow => {
			const report = own.find((report) => report.year === year);
			const evaluation = report ? evaluate(measures.received_new, report) : null;
			const value = evaluation?.value ?? null;
			const cell = evaluation?.cells[0]?.place;
			const era = report?.era ?? eraOfYear(year);
			return {
				year,
				state,
				receivedOn,
				format: era && eraFormats[era].name[locale],
				versions,
				received:
					value === null || !cell
						? null
						: {
								text: formatCount(value),
								href: cellLink(region.code, agencyId, year, cell)
							},
				errors,
				warnings,
				href: state === 'missing' ? null : reportLink(region.code, agencyId, year)
			};
		});
}

function admittedByYear(
	region: string,
	admitted: readonly problems.ListedProblem[],
	locale: Locale
): AdmittedYear[] {
	const years = [...new Set(admitted.map(({ year }) => year))];
	return years.map((year) => ({
		year,
		items: admitted
			.filter((problem) => problem.year === year)
			.map(({ text, areas, agencyId, at }) => ({
				text,
				areas: areas.map((code) => ({ code, name: areaName(code, locale) })),
				href: passageLink(region, agencyId, year, at)
			}))
	}));
}
