import { expect, test } from 'vitest';
import { samples } from './sample-data.fixture.ts';
import { inlineSvg } from './server/svg.ts';

/** Coordinates to whole pixels, so that a snapshot tells of what changed, not of the last decimal. */
const rounded = (svg: string) => svg.replace(/-?\d+\.\d+/g, (number) => Number(number).toFixed(0));

test.each(Object.entries(samples))('%s looks as it did', async (name, spec) => {
	for (const width of spec.kind === 'sparkline' ? [120] : [640, 358]) {
		const svg = inlineSvg(spec, { id: name, width, locale: 'zh-CN' });
		await expect(`${rounded(svg)}\n`).toMatchFileSnapshot(`snapshots/${name}-${width}.svg`);
	}
});
