import { areaNames, areas } from '#lib/areas/areas.ts';
import type { ProblemAreas } from '#lib/charts/problem-areas.ts';
import { describe } from '#lib/charts/describe.ts';
import type { ChartSpec } from '#lib/charts/draw.ts';
import type { ShownChart } from '#lib/charts/shown-chart.ts';
import { inlineSvg } from '#lib/charts/server/svg.ts';
import { chartTable } from '#lib/charts/table.ts';
import { agencySeries, reportsOfAgency } from '#lib/measures/agency.ts';
import { additive } from '#lib/measures/contributions.ts';
import type { Measure } from '#lib/measures/measure.ts';
import { restatedOutcomes, restatedReports, restatedSeries } from '#lib/measures/restated.ts';
import { agencyOutcomes, districtOutcomes, sortsOutcomes } from '#lib/measures/outcomes.ts';
import { peerMedians } from '#lib/measures/peers.ts';
import { measures } from '#lib/measures/registry.ts';
import type { ReportFacts, Series } from '#lib/measures/series.ts';
import { chartLink } from '#lib/publish/links.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { Agency } from '#lib/server/db/agency.ts';
import type { AreaOfYear } from '#lib/server/db/problem.ts';
import { m } from '#lib/paraglide/messages.js';
import { chartTitles } from './chart-titles.ts';
import { eventsOf, type AgencyView } from './reform-view.ts';
import {
	namesOf,
	peersOf,
	restatedYears,
	seriesOf,
	yearsOfAgency,
	yearsOver,
	type Holdings
} from './region-holdings.ts';

/** The charts of the district's and the agency's page, by the name in their addresses. */
export const chartIds = ['applications', 'outcomes', 'disclosure', 'problem-areas'] as const;
export type ChartId = (typeof chartIds)[number];

/** What charts are drawn of: a whole district, or one agency of it, in a year. */
export type Subject = {
	holdings: Holdings;
	agency: Agency | null;
	year: number;
	areas: readonly AreaOfYear[];
	/** Whether the agency is told of as it is after all reforms: `agencyView`. */
	view?: AgencyView;
};

/** A chart as a page shows it, and as a file of it is made. */
export type ChartView = ShownChart & { id: ChartId };

export const wideWidth = 640;
const narrowWidth = 358;

const makers: Readonly<Record<ChartId, (subject: Subject) => ChartSpec>> = {
	applications,
	disclosure: (subject) => ({
		kind: 'applications_by_year',
		data: {
			series: seriesFor(subject, measures.disclosure_rate),
			current: subject.year,
			...eventsOf(subject)
		}
	}),
	outcomes: (subject) => {
		const { facts, counted, reforms } = subject.holdings;
		const { agency, view } = subject;
		const held = reportsOf(subject);
		const years = yearsOver(sorted(held).map((report) => report.year));
		const leftOut = held.map((report) => report.year).filter((year) => !years.includes(year));
		return {
			kind: 'outcome_mix',
			data: {
				years: !agency
					? districtOutcomes(counted, years)
					: view === 'restated'
						? restatedOutcomes(facts, agency.id, reforms, years)
						: agencyOutcomes(facts, agency.id, years),
				...eventsOf(subject),
				leftOut: [...new Set(leftOut)].toSorted((a, b) => a - b)
			}
		};
	},
	'problem-areas': (subject) => ({ kind: 'problem_areas', data: admitted(subject) })
};

/** What a chart is drawn from: the same for the page and for every download. */
function chartSpec(id: ChartId, subject: Subject): ChartSpec {
	return makers[id](subject);
}

function applications(subject: Subject): ChartSpec {
	const { holdings, agency, year: current } = subject;
	const series = seriesFor(subject, measures.received_new);
	if (!agency) return { kind: 'applications_by_year', data: { series, current } };
	const years = series.points.map((point) => point.year);
	const own = new Set(reportsOf(subject).map(({ agencyId }) => agencyId));
	const others = peersOf(holdings, agency).filter((id) => !own.has(id));
	const peers = peerMedians(measures.received_new, holdings.facts, others, years);
	return { kind: 'agency_with_peers', data: { series, current, peers, ...eventsOf(subject) } };
}

/** A measure of the subject by year, over all years that concern it. */
export function seriesFor(
	{ holdings, agency, view }: Pick<Subject, 'holdings' | 'agency' | 'view'>,
	measure: Measure
): Series {
	if (!agency) return seriesOf(holdings)(measure);
	const { facts, quoted, reforms } = holdings;
	if (view === 'restated') {
		const years = restatedYears(holdings, agency);
		return restatedSeries(measure, facts, quoted, agency.id, reforms, years).series;
	}
	return agencySeries(measure, facts, quoted, agency.id, yearsOfAgency(holdings, agency));
}

function reportsOf({ holdings, agency, view }: Subject): ReportFacts[] {
	if (agency && view === 'restated')
		return restatedReports(holdings.facts, agency.id, holdings.reforms);
	if (agency) return reportsOfAgency(holdings.facts, agency.id);
	return additive(holdings.counted).reports;
}

/** Reports whose form sorts outcomes as those of 2019 and 2021 do. */
const sorted = (reports: readonly ReportFacts[]) => reports.filter(({ era }) => sortsOutcomes(era));

/**
 * Areas by year for the years with a report: how many agencies name each, of those whose reports the other numbers are made
 * of too. An area that nobody names has no row.
 */
function admitted(subject: Subject): ProblemAreas {
	const held = reportsOf(subject);
	const years = yearsOver(held.map((report) => report.year));
	const reports = years.map((year) => held.filter((report) => report.year === year).length);
	const scopes = new Set(held.map((report) => report.scope));
	const counted = subject.areas.filter((row) => scopes.has(row.scope));
	const named = areas.filter((area) => counted.some((row) => row.area === area));
	return {
		areas: named.map((code) => ({ code, name: areaNames[code] })),
		years,
		reports,
		counts: named.map((area) =>
			years.map((year, index) => {
				if (!reports[index]) return null;
				return counted
					.filter((row) => row.area === area && row.year === year)
					.reduce((sum, row) => sum + row.agencies, 0);
			})
		)
	};
}

/**
 * A chart with its words, pictures, numbers and downloads; null where there is nothing to draw. Problem areas are counted in
 * offices, so that one office alone has no such chart.
 */
export function chartView(id: ChartId, subject: Subject, locale: Locale): ChartView | null {
	if (id === 'problem-areas' && subject.agency) return null;
	const spec = chartSpec(id, subject);
	if (!holdsAnything(spec)) return null;
	const { region } = subject.holdings;
	const title = chartTitles[id](spec, subject.year, locale);
	const query = {
		agency: subject.agency?.id,
		year: subject.year,
		locale,
		view: viewQuery(subject)
	};
	const picture = (width: number) => inlineSvg(spec, { id: `chart-${id}`, width, locale, title });
	return {
		id,
		title,
		subtitle: describe(spec, locale).subtitle,
		spec,
		wide: picture(wideWidth),
		narrow: picture(narrowWidth),
		table: chartTable(spec, locale),
		source: sourceOf(
			id === 'outcomes' ? sorted(reportsOf(subject)) : reportsOf(subject),
			subject,
			locale
		),
		method: { text: m.district_chart_method({}, { locale }), href: methods[id] },
		downloads: {
			svg: chartLink(region.code, id, 'svg', query),
			png: chartLink(region.code, id, 'png', query),
			csv: chartLink(region.code, id, 'csv', query)
		}
	};
}

const viewQuery = ({ view }: Subject) => (view === 'restated' ? view : null);

const methods: Readonly<Record<ChartId, string>> = {
	applications: '/methods#measure-received_new',
	disclosure: '/methods#measure-disclosure_rate',
	outcomes: '/methods#measure-granted',
	'problem-areas': '/methods#areas'
};

function holdsAnything(spec: ChartSpec): boolean {
	switch (spec.kind) {
		case 'outcome_mix':
			return spec.data.years.some((year) => year.sum !== null && year.sum > 0);
		case 'problem_areas':
			return spec.data.areas.length > 0;
		case 'applications_by_year':
		case 'agency_with_peers':
		case 'sparkline':
			return spec.data.series.points.some((point) => point.value !== null);
	}
}

/** Whose reports of which years the chart rests on. */
function sourceOf(held: readonly ReportFacts[], subject: Subject, locale: Locale): string {
	const { region, basis } = subject.holdings;
	const years = held.map((report) => report.year);
	const first = Math.min(...years);
	const last = Math.max(...years);
	const span = first === last ? String(first) : `${first}–${last}`;
	const known = { region: region.name, span, n: held.length };
	const names = namesOf(subject.holdings);
	const reporters = () =>
		[...new Set(held.map(({ agencyId }) => agencyId))]
			.map((id) => names.get(id))
			.join(m.district_list_comma({}, { locale }));
	const words = subject.agency
		? m.district_source_agency({ ...known, agency: reporters() }, { locale })
		: basis === 'aggregate'
			? m.district_source_aggregate(known, { locale })
			: m.district_source_offices(known, { locale });
	const marked = region.synthetic && !region.name.includes('合成');
	return marked ? words + m.district_source_synthetic({}, { locale }) : words;
}
