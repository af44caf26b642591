import type { Locale } from '#lib/report/locale.ts';
import { draw, type ChartSpec } from './draw.ts';
import type { ChartOption } from './option.ts';
import { themes, type Theme } from './theme.ts';
import { tip, tipHtml } from './tooltip.ts';

type Pointed = { dataIndex?: number; value?: unknown };

/** The theme in force: chosen on `<html data-theme>`, else the system's. */
function themeOfPage(): Theme {
	const chosen = document.documentElement.dataset.theme;
	if (chosen === 'light' || chosen === 'dark') return themes[chosen];
	return matchMedia('(prefers-color-scheme: dark)').matches ? themes.dark : themes.light;
}

/** Adds the tip beside the pointer: the only part of a chart that is code, and so belongs to the browser. */
function withTips(
	option: ChartOption,
	spec: ChartSpec,
	locale: Locale,
	theme: Theme
): Record<string, unknown> {
	const formatter = (pointed: Pointed | Pointed[]) => {
		const mark = Array.isArray(pointed) ? pointed[0] : pointed;
		if (!mark) return '';
		const [column, row] =
			spec.kind === 'problem_areas' && Array.isArray(mark.value)
				? (mark.value as number[])
				: [mark.dataIndex];
		const shown = tip(spec, locale, column ?? 0, row);
		return shown ? tipHtml(shown) : '';
	};
	return {
		...option,
		tooltip: {
			trigger: spec.kind === 'problem_areas' ? 'item' : 'axis',
			axisPointer: { type: 'none' },
			confine: true,
			transitionDuration: 0,
			backgroundColor: theme.ground,
			borderColor: theme.hairline,
			padding: [8, 12],
			textStyle: { color: theme.ink, fontSize: 12 },
			formatter
		}
	};
}

/**
 * Draws a chart into an element once it comes into view, again whenever the element's size or the page's theme changes.
 * Calls `onAwake` when the drawing stands; returns how to undo it all.
 */
export function wake(
	element: HTMLElement,
	spec: ChartSpec,
	locale: Locale,
	onAwake: () => void
): () => void {
	const undo: (() => void)[] = [];
	let over = false;

	async function start() {
		const { echarts } = await import('./engine.ts');
		if (over) return;
		const chart = echarts.init(element, null, { renderer: 'svg' });
		const redraw = () => {
			const { clientWidth: width, clientHeight: height } = element;
			if (!width || !height) return;
			const theme = themeOfPage();
			chart.resize({ width, height });
			const option = draw(spec, { locale, width, theme });
			chart.setOption(withTips(option, spec, locale, theme), { notMerge: true });
		};
		redraw();
		const size = new ResizeObserver(redraw);
		size.observe(element);
		const choice = new MutationObserver(redraw);
		choice.observe(document.documentElement, { attributeFilter: ['data-theme'] });
		const system = matchMedia('(prefers-color-scheme: dark)');
		system.addEventListener('change', redraw);
		undo.push(
			() => size.disconnect(),
			() => choice.disconnect(),
			() => system.removeEventListener('change', redraw),
			() => chart.dispose()
		);
		onAwake();
	}

	const view = new IntersectionObserver((entries) => {
		if (!entries.some((entry) => entry.isIntersecting)) return;
		view.disconnect();
		void start();
	});
	view.observe(element);
	undo.push(() => view.disconnect());
	return () => {
		over = true;
		for (const step of undo) step();
	};
}
