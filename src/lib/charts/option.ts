import type { Locale } from '#lib/report/locale.ts';
import { fontFamily, type Theme } from './theme.ts';

/** What a chart is drawn for. `width` is in CSS pixels: below `narrowBelow` it is re-laid, not shrunk. */
export type View = { locale: Locale; width: number; theme: Theme };

/** An ECharts option without functions: it survives JSON, so that server and browser draw the same. */
export type ChartOption = { [key: string]: Json };
export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

const narrowBelow = 480;
export const isNarrow = (view: View) => view.width < narrowBelow;

/** What all charts share: type, no animation (motion adds nothing to a yearbook), no hover restyling. */
export function base(theme: Theme): ChartOption {
	return {
		animation: false,
		backgroundColor: 'transparent',
		textStyle: { fontFamily, fontSize: 12, color: theme.ink },
		stateAnimation: { duration: 0 }
	};
}

export const quiet = { emphasis: { disabled: true }, cursor: 'default' };

/** Room that a text takes at a size: a Chinese character is as wide as the size, others a little over half. */
export function textWidth(text: string, size: number): number {
	return [...text].reduce((sum, letter) => sum + (letter > '⺀' ? 1 : 0.58), 0) * size;
}
