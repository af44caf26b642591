import type { ChartSpec } from '#lib/charts/draw.ts';
import { formatCount, formatPercent, formatValue } from '#lib/measures/number.ts';
import { fewestForPercent } from '#lib/measures/sentences.ts';
import { measures } from '#lib/measures/registry.ts';
import type { Point } from '#lib/measures/series.ts';
import { m } from '#lib/paraglide/messages.js';
import { outcomeNames, outcomes } from '#lib/report/codes.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { ChartId } from './charts.ts';

type Title = (spec: ChartSpec, year: number, locale: Locale) => string;

/** What a chart shows, and for the year in view what it says, where its numbers carry that. */
export const chartTitles: Readonly<Record<ChartId, Title>> = {
	applications: (spec, year, locale) => {
		const point = pointOf(spec, year);
		if (!point || point.value === null) return m.district_applications_title({}, { locale });
		const value = formatCount(point.value);
		return m.district_applications_title_with({ year, value }, { locale });
	},
	disclosure: (spec, year, locale) => {
		const point = pointOf(spec, year);
		if (!point || point.value === null || (point.denominator ?? 0) < fewestForPercent)
			return m.district_rate_title({}, { locale });
		const value = formatValue(measures.disclosure_rate, point.value);
		return m.district_rate_title_with({ year, value }, { locale });
	},
	outcomes: (spec, year, locale) => {
		const mix =
			spec.kind === 'outcome_mix' ? spec.data.years.find((mix) => mix.year === year) : undefined;
		const leading = outcomes.toSorted(
			(one, other) => (mix?.shares[other] ?? 0) - (mix?.shares[one] ?? 0)
		)[0];
		if (!mix || mix.sum === null || mix.sum < fewestForPercent || !leading)
			return m.district_outcomes_title({}, { locale });
		const value = formatPercent(mix.shares[leading] ?? 0);
		const outcome = outcomeNames[leading][locale];
		return m.district_outcomes_title_with({ year, outcome, value }, { locale });
	},
	'problem-areas': (spec, year, locale) => {
		const plain = m.district_areas_title({}, { locale });
		if (spec.kind !== 'problem_areas') return plain;
		const column = spec.data.years.indexOf(year);
		const counts = spec.data.counts.map((row) => row[column] ?? 0);
		const most = Math.max(0, ...counts);
		const leading = spec.data.areas.filter((_, index) => counts[index] === most);
		const [only] = leading;
		if (most < 2 || leading.length !== 1 || !only) return plain;
		return m.district_areas_title_with({ year, area: only.name[locale], n: most }, { locale });
	}
};

function pointOf(spec: ChartSpec, year: number): Point | undefined {
	return 'series' in spec.data
		? spec.data.series.points.find((point) => point.year === year)
		: undefined;
}
