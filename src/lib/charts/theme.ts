import type { Outcome } from '#lib/report/codes.ts';

export const themeNames = ['light', 'dark'] as const;
export type ThemeName = (typeof themeNames)[number];

/** Colours by what they are for. The page's style sheet has the same as `--chart-<name>`. */
export const tokenNames = [
	'ground',
	'ink',
	'muted',
	'hairline',
	'grid',
	'data',
	'seal',
	'older',
	'peer',
	'band',
	'granted',
	'partial',
	'denied',
	'unavailable',
	'rejected',
	'other',
	'heat-0',
	'heat-1',
	'heat-2',
	'heat-3',
	'heat-4',
	'on-light',
	'on-dark'
] as const;
export type TokenName = (typeof tokenNames)[number];
export type Theme = Readonly<Record<TokenName, string>>;

/**
 * Tokens of the look: paper ground, white cards, deep blue for data, seal red for what needs a person.
 * `on-dark` labels the strong fills (granted, denied, the deepest heat), `on-light` the others.
 */
export const themes: Readonly<Record<ThemeName, Theme>> = {
	light: {
		ground: '#ffffff',
		ink: '#16233b',
		muted: '#5b6780',
		hairline: '#c8d0dc',
		grid: '#e6e9ee',
		data: '#1f4e8c',
		seal: '#b3261e',
		older: '#8fa3c2',
		peer: '#8a5a00',
		band: '#f0e3c8',
		granted: '#1f4e8c',
		partial: '#6d9ac4',
		denied: '#b3261e',
		unavailable: '#d9a441',
		rejected: '#8a8f99',
		other: '#c9ccd3',
		'heat-0': '#f1f3f6',
		'heat-1': '#d3e0ee',
		'heat-2': '#a3c0dc',
		'heat-3': '#44729f',
		'heat-4': '#1f4e8c',
		'on-light': '#16233b',
		'on-dark': '#ffffff'
	},
	dark: {
		ground: '#1a2130',
		ink: '#e6e9ef',
		muted: '#a3adbf',
		hairline: '#3d475a',
		grid: '#2b3446',
		data: '#7ba7db',
		seal: '#f28b82',
		older: '#5c7397',
		peer: '#e2b766',
		band: '#453d2c',
		granted: '#5487c4',
		partial: '#9cc1e4',
		denied: '#dd6459',
		unavailable: '#dcae57',
		rejected: '#8d95a3',
		other: '#c3c8d1',
		'heat-0': '#232c3d',
		'heat-1': '#2b4262',
		'heat-2': '#3c6291',
		'heat-3': '#7aa5d6',
		'heat-4': '#b4d2f0',
		'on-light': '#0f1622',
		'on-dark': '#0f1622'
	}
};

/** Which label colour reads on an outcome's fill. */
export const labelOnOutcome: Readonly<Record<Outcome, 'on-dark' | 'on-light'>> = {
	granted: 'on-dark',
	partial: 'on-light',
	denied: 'on-dark',
	unavailable: 'on-light',
	rejected: 'on-light',
	other: 'on-light'
};

/** Stand-in colours, one for each token, that an inline SVG swaps for the style sheet's variables. */
export const stencil: Theme = Object.fromEntries(
	tokenNames.map((name, index) => [name, `#fe${(index + 1).toString(16).padStart(2, '0')}0d`])
) as Theme;

/** The declarations `--chart-ink: #16233b;` … of a theme. */
export function themeVariables(theme: Theme): string {
	return tokenNames.map((name) => `--chart-${name}: ${theme[name]};`).join('\n');
}

/** Single quotes only: the renderer writes it into an attribute as it is. */
export const fontFamily =
	"'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', system-ui, sans-serif";
