import type { Locale } from '#lib/report/locale.ts';
import { describe } from '../describe.ts';
import { chartHeight, draw, type ChartSpec } from '../draw.ts';
import { echarts } from '../engine.ts';
import type { ChartOption } from '../option.ts';
import { fontFamily, stencil, themes, tokenNames, type ThemeName } from '../theme.ts';
import { escaped } from './escape.ts';
import { framed } from './frame.ts';

/**
 * Takes out what a still picture does not need: hover styles, counters, areas that only catch the pointer. The font is named
 * once, and ids get the chart's own in front, since they must not clash on a page.
 */
function cleaned(svg: string, id: string): string {
	return svg
		.replace(/<style\s*>[\s\S]*?<\/style>/g, '')
		.replace(/ (?:class="zr\d+-cls-\d+"|ecmeta_[a-z_]+="[^"]*"|pointer-events="visible")/g, '')
		.replace(/ (?:version|baseProfile|xmlns:xlink)="[^"]*"/g, '')
		.replace(/zr\d+-([a-z]+\d+)/g, `${id}-$1`)
		.replace(/<rect [^>]*fill="none"><\/rect>/, '')
		.replace(/<path [^>]*(?:fill="transparent"|fill-opacity="0")[^>]*><\/path>/g, '')
		.replace(/<path (?:d="" [^>]*|[^>]*fill="none")><\/path>/g, '')
		.replaceAll(`font-family:${fontFamily};`, '')
		.replace('<svg ', `<svg font-family="${fontFamily}" `)
		.replace(/\n\s*\n+/g, '\n')
		.trim();
}

/** An option as one still SVG: `width` and `height` in CSS pixels, `id` in front of the ids inside. */
function renderSvg(
	option: ChartOption,
	{ width, height, id = 'chart' }: { width: number; height: number; id?: string }
): string {
	const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
	try {
		chart.setOption(option);
		return cleaned(chart.renderToSVGString(), id);
	} finally {
		chart.dispose();
	}
}

export type SvgFile = {
	/** Width of the drawing in CSS pixels; with a title there is a margin around it. */
	width: number;
	theme: ThemeName;
	locale: Locale;
	/** With a title, the file also shows its subtitle and its source: a picture goes about without its page. */
	title?: string;
	source?: string;
};

/** A chart as a file of its own: colours of one theme on its ground, with a name for those who do not see it. */
export function svgFile(spec: ChartSpec, file: SvgFile): string {
	const { width, locale, title, source } = file;
	const theme = themes[file.theme];
	const view = { locale, width, theme };
	const height = chartHeight(spec, view);
	const svg = renderSvg({ ...draw(spec, view), backgroundColor: theme.ground }, { width, height });
	const { subtitle, summary } = describe(spec, locale);
	if (!title) return labelled(svg, summary);
	const caption = { title, subtitle, source: source ?? null };
	return labelled(framed(svg, { width, height, theme, caption }), `${title}. ${summary}`);
}

/**
 * A chart for a page: each colour is a variable of the style sheet (`var(--chart-ink, #16233b)`), so that one picture
 * serves the light and the dark theme. `id` must be unique on the page.
 */
export function inlineSvg(
	spec: ChartSpec,
	{ id, width, locale, title }: { id: string; width: number; locale: Locale; title?: string }
): string {
	const view = { locale, width, theme: stencil };
	const height = chartHeight(spec, view);
	const svg = renderSvg(draw(spec, view), { width, height, id: `${id}-${width}` });
	const name = [title, describe(spec, locale).summary].filter(Boolean).join('. ');
	return labelled(withVariables(svg), name);
}

function labelled(svg: string, name: string): string {
	return svg.replace('<svg ', `<svg role="img" aria-label="${escaped(name)}" `);
}

function withVariables(svg: string): string {
	const names = new Map(tokenNames.map((name) => [stencil[name].toLowerCase(), name]));
	return svg.replace(/#fe[0-9a-f]{2}0d/gi, (colour) => {
		const name = names.get(colour.toLowerCase());
		return name ? `var(--chart-${name}, ${themes.light[name]})` : colour;
	});
}
