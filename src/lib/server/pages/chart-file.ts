import { svgFile } from '#lib/charts/server/svg.ts';
import { png } from '#lib/charts/server/png.ts';
import { csv } from '#lib/publish/csv.ts';
import type { Locale } from '#lib/report/locale.ts';
import * as problems from '#lib/server/db/problem.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { chartView, wideWidth, type ChartId, type ChartView } from './charts.ts';
import type { AgencyView } from './reform-view.ts';
import { holdingsOf } from './region-holdings.ts';

export const fileFormats = ['svg', 'png', 'csv'] as const;
export type FileFormat = (typeof fileFormats)[number];

export type ChartRequest = {
	id: ChartId;
	format: FileFormat;
	agencyId: number | null;
	/** The newest year held where none is asked for. */
	year: number | null;
	/** Of an agency: as reported, or as it is after all reforms. */
	view?: AgencyView;
	locale: Locale;
};

export type ChartFile = {
	content: string | Uint8Array<ArrayBuffer>;
	mediaType: string;
	fileName: string;
};

/** A chart of the page as a file; null where the region has no such agency, or nothing to draw. */
export async function chartFile(
	db: Reader,
	region: SeenRegion,
	{ id, format, agencyId, year: asked, view = 'reported', locale }: ChartRequest
): Promise<ChartFile | null> {
	const [holdings, areas] = await Promise.all([
		holdingsOf(db, region),
		problems.areasByYear(db, region.sight, agencyId ?? undefined)
	]);
	const agency = holdings.agencies.find((agency) => agency.id === agencyId) ?? null;
	const year = asked ?? holdings.latest;
	if (year === null || (agencyId !== null && !agency)) return null;
	const chart = chartView(id, { holdings, agency, year, areas, view }, locale);
	if (!chart) return null;
	const name = `${agency?.shortName ?? region.name}-${chart.title}`.replace(/[\\/:*?"<>|]/g, '');
	return { ...formats[format](chart, locale), fileName: `${name}.${format}` };
}

type Content = Pick<ChartFile, 'content' | 'mediaType'>;

const formats: Readonly<Record<FileFormat, (chart: ChartView, locale: Locale) => Content>> = {
	svg: (chart, locale) => ({
		content: picture(chart, locale),
		mediaType: 'image/svg+xml; charset=utf-8'
	}),
	png: (chart, locale) => ({
		content: new Uint8Array(png(picture(chart, locale))),
		mediaType: 'image/png'
	}),
	csv: (chart) => ({ content: csv(chart.table), mediaType: 'text/csv; charset=utf-8' })
};

function picture({ spec, title, source }: ChartView, locale: Locale): string {
	return svgFile(spec, { width: wideWidth, theme: 'light', locale, title, source });
}
