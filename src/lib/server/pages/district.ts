import { contributions, differenceOfSame, type Basis } from '#lib/measures/contributions.ts';
import { measures } from '#lib/measures/registry.ts';
import { districtSentences } from '#lib/measures/sentences.ts';
import { m } from '#lib/paraglide/messages.js';
import { numberLink } from '#lib/publish/links.ts';
import type { Locale } from '#lib/report/locale.ts';
import * as findings from '#lib/server/db/finding.ts';
import * as problems from '#lib/server/db/problem.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import type { Standing } from '#lib/server/db/report.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { chartIds, chartView, type ChartView } from './charts.ts';
import { findingView, type FindingView } from './finding-view.ts';
import { headline } from './headline.ts';
import {
	holdingsOf,
	isMostlyReported,
	namesOf,
	seriesOf,
	type Holdings
} from './region-holdings.ts';
import { keyFigure, keyMeasures, type KeyFigureView } from './key-figure.ts';
import { linked, type LinkedSegment } from './linked-segments.ts';
import { reportingOf, type YearReporting } from './reporting.ts';

type Named = { agencyId: number; agency: string };

export type DistrictPage = {
	year: number;
	/** Years with a report, ascending. */
	years: number[];
	basis: Basis;
	/** The one office that all figures are of, where no other is held. */
	single: Named | null;
	offices: number;
	headline: string | null;
	sentences: LinkedSegment[];
	figures: KeyFigureView[];
	charts: ChartView[];
	standings: Standing[];
	/** Years of `standings`, ascending. */
	standingYears: number[];
	missing: Named[];
	/** Offices whose report is held but lacks the number of applications. */
	lacking: Named[];
	/** Offices that were not there in the year by the register, though a report is held: not counted. */
	outside: Named[];
	findings: FindingView[];
	findingCount: number;
};

const shownFindings = 9;

/**
 * What a district's page of a year shows; the newest that most offices have reported for where none is asked for. Null where the region holds no report, or
 * none of the year. `today` is `YYYY-MM-DD`.
 */
export async function districtPage(
	db: Reader,
	region: SeenRegion,
	asked: number | null,
	today: string,
	locale: Locale
): Promise<DistrictPage | null> {
	const [holdings, worst, counts, areas] = await Promise.all([
		holdingsOf(db, region),
		findings.list(db, region.sight, { limit: shownFindings }),
		findings.counts(db, region.sight),
		problems.areasByYear(db, region.sight)
	]);
	const years = [...new Set(holdings.facts.map((report) => report.year))].toSorted();
	const year = asked ?? holdings.latest;
	if (year === null || !years.includes(year)) return null;
	const names = namesOf(holdings);
	const named = (agencyId: number, fallback: string) => ({
		agencyId,
		agency: names.get(agencyId) ?? fallback
	});
	const reporting = region.sight.drafts === 'all' ? reportingOf(holdings.owed, year, today) : null;
	const series = seriesOf(holdings);
	const received = series(measures.received_new);
	const disclosure = series(measures.disclosure_rate);
	const address = (measure: string, year: number) => numberLink(region.code, measure, year);
	const { basis, parts, lacking } = contributions(measures.received_new, holdings.counted, year);
	const reporters = new Map(holdings.facts.map(({ agencyId, agency }) => [agencyId, agency]));
	const [only] = reporters;
	return {
		year,
		years,
		basis,
		single: basis === 'offices' && reporters.size === 1 && only ? named(...only) : null,
		offices: parts.length,
		headline: isMostlyReported(holdings.owed, year)
			? headline(
					received,
					disclosure,
					(measure, from) => differenceOfSame(measure, holdings.counted, from, year),
					year,
					locale
				)
			: null,
		sentences: linked(
			districtSentences(
				{
					year,
					basis,
					received,
					disclosure,
					reporting: reporting && { ...reporting, missing: reporting.missing.length }
				},
				locale
			),
			address
		),
		figures: keyMeasures
			.map((measure) =>
				keyFigure(measure, series(measure), year, address(measure.id, year), locale)
			)
			.concat(reporting ? reportedFigure(holdings, reporting, year, locale) : []),
		charts: chartIds
			.map((id) => chartView(id, { holdings, agency: null, year, areas }, locale))
			.filter((chart) => chart !== null),
		standings: holdings.standings,
		standingYears: [...new Set(holdings.standings.map((standing) => standing.year))].toSorted(),
		missing: reporting?.missing ?? [],
		lacking: lacking.map(({ agencyId, agency }) => named(agencyId, agency)),
		outside: holdings.facts
			.filter((report) => report.year === year && !holdings.counted.includes(report))
			.map(({ agencyId, agency }) => named(agencyId, agency)),
		findings: worst.map((finding) =>
			findingView(region.code, finding, names.get(finding.agencyId) ?? finding.agency, locale)
		),
		findingCount: counts.error + counts.warning + counts.notice
	};
}

function reportedFigure(
	holdings: Holdings,
	{ held, expected, late, missing, due }: YearReporting,
	year: number,
	locale: Locale
): KeyFigureView {
	const trend = holdings.years.map((year) => ({
		year,
		value: holdings.owed.filter(
			(standing) => standing.year === year && standing.state !== 'missing'
		).length
	}));
	const figure: KeyFigureView = {
		id: 'reported',
		label: m.district_reported({}, { locale }),
		value: String(held),
		unit: `/ ${expected}`,
		href: '#standings',
		trend: trend.filter((point) => point.year <= year && point.value > 0)
	};
	const notes = late ? [m.district_late({ n: late }, { locale })] : [];
	if (missing.length && due) figure.alert = m.district_overdue({ n: missing.length }, { locale });
	else if (missing.length) notes.unshift(m.district_not_yet_due({ n: missing.length }, { locale }));
	else if (!late) notes.push(m.district_overdue_none({}, { locale }));
	if (notes.length) figure.note = notes.join(locale === 'zh-CN' ? '，' : ', ');
	return figure;
}
