import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { themeNames, themes, themeVariables } from '#lib/charts/theme.ts';

const style = readFileSync(new URL('./app.css', import.meta.url), 'utf8').replace(/\s+/g, ' ');

test.each(themeNames)('the page has the chart tokens of the %s theme', (name) => {
	expect(style).toContain(themeVariables(themes[name]).replace(/\s+/g, ' '));
});
