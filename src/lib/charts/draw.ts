import { agencyWithPeers } from './agency-with-peers.ts';
import { applicationsByYear } from './applications-by-year.ts';
import { isNarrow, type ChartOption, type View } from './option.ts';
import { outcomeMix, outcomeMixHeight, type OutcomeMix } from './outcome-mix.ts';
import { problemAreas, problemAreasHeight, type ProblemAreas } from './problem-areas.ts';
import { sparkline, type Sparkline } from './sparkline.ts';
import type { AgencyWithPeers, YearBars } from './year-bars.ts';

/** What each kind of chart is drawn from. All of it survives JSON. */
export type ChartData = {
	applications_by_year: YearBars;
	agency_with_peers: AgencyWithPeers;
	outcome_mix: OutcomeMix;
	problem_areas: ProblemAreas;
	sparkline: Sparkline;
};

export const chartKinds = [
	'applications_by_year',
	'agency_with_peers',
	'outcome_mix',
	'problem_areas',
	'sparkline'
] as const satisfies readonly (keyof ChartData)[];
export type ChartKind = (typeof chartKinds)[number];

/** A chart's kind with its data: server, browser and downloads draw from the same. */
export type ChartSpec = { [Kind in ChartKind]: { kind: Kind; data: ChartData[Kind] } }[ChartKind];

type Drawer<Kind extends ChartKind> = {
	option: (data: ChartData[Kind], view: View) => ChartOption;
	height: (data: ChartData[Kind], view: View) => number;
};

const barsHeight = (_: unknown, view: View) => (isNarrow(view) ? 260 : 280);

const drawers: { readonly [Kind in ChartKind]: Drawer<Kind> } = {
	applications_by_year: { option: applicationsByYear, height: barsHeight },
	agency_with_peers: { option: agencyWithPeers, height: barsHeight },
	outcome_mix: { option: outcomeMix, height: outcomeMixHeight },
	problem_areas: { option: problemAreas, height: problemAreasHeight },
	sparkline: { option: sparkline, height: () => 32 }
};

const drawerOf = <Kind extends ChartKind>(kind: Kind): Drawer<Kind> => drawers[kind];

/** The ECharts option of a chart for a width, theme and language: pure, without functions, the same wherever it is drawn. */
export function draw<Kind extends ChartKind>(
	spec: { kind: Kind; data: ChartData[Kind] },
	view: View
): ChartOption {
	return drawerOf(spec.kind).option(spec.data, view);
}

/** The height in CSS pixels that a chart asks for at a width. */
export function chartHeight<Kind extends ChartKind>(
	spec: { kind: Kind; data: ChartData[Kind] },
	view: View
): number {
	return drawerOf(spec.kind).height(spec.data, view);
}
