import type { Locale } from '#lib/report/locale.ts';
import { describe } from '../describe.ts';
import { chartHeight, draw, type ChartSpec } from '../draw.ts';
import { echarts } from '../engine.ts';
import type { ChartOption } from '../option.ts';
import { fontFamily, stencil, themes, tokenNames, type ThemeName } from '../theme.ts';

const attributes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};
const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => attributes[letter] ?? letter);

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
export function renderSvg(
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

/** A chart as a file of its own: colours of one theme on its ground, with a name for those who do not see it. */
export function svgFile(
	spec: ChartSpec,
	{
		width,
		theme,
		locale,
		title
	}: { width: number; theme: ThemeName; locale: Locale; title?: string }
): string {
	const view = { locale, width, theme: themes[theme] };
	const height = chartHeight(spec, view);
	const svg = renderSvg(
		{ ...draw(spec, view), backgroundColor: view.theme.ground },
		{ width, height }
	);
	const name = [title, describe(spec, locale).summary].filter(Boolean).join('. ');
	return labelled(svg, name);
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
