import { expect, test } from 'vitest';
import { outcomes } from '#lib/report/codes.ts';
import { labelOnOutcome, stencil, themeNames, themes, tokenNames } from './theme.ts';

/** Contrast ratio by WCAG 2.2. */
function contrast(first: string, second: string): number {
	const luminance = (colour: string) => {
		const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
			const part = parseInt(colour.slice(start, start + 2), 16) / 255;
			return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const [light = 0, dark = 0] = [luminance(first), luminance(second)].toSorted((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

test('contrast is that of WCAG', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});

test.each(themeNames)('text reads on its ground in the %s theme (4.5:1)', (name) => {
	const theme = themes[name];
	const pairs: [string, string][] = [
		[theme.ink, theme.ground],
		[theme.muted, theme.ground],
		[theme.seal, theme.ground],
		[theme.ink, theme['heat-0']],
		[theme.ink, theme['heat-1']],
		[theme.ink, theme['heat-2']],
		[theme['on-dark'], theme['heat-3']],
		[theme['on-dark'], theme['heat-4']],
		...outcomes.map((outcome): [string, string] => [theme[labelOnOutcome[outcome]], theme[outcome]])
	];
	for (const [text, ground] of pairs)
		expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
});

test.each(themeNames)('marks stand out from their ground in the %s theme (3:1)', (name) => {
	const theme = themes[name];
	for (const mark of [theme.data, theme.seal, theme.peer])
		expect(contrast(mark, theme.ground)).toBeGreaterThanOrEqual(3);
});

test('stencil colours are all different', () => {
	expect(new Set(Object.values(stencil)).size).toBe(tokenNames.length);
});
