import { expect, test } from 'vitest';
import { samples } from '#lib/charts/sample-data.fixture.ts';
import { png } from './png.ts';
import { svgFile } from './svg.ts';

test('a chart becomes a picture of twice its size', () => {
	const svg = svgFile(samples.district, { width: 640, theme: 'light', locale: 'zh-CN' });
	const bytes = Buffer.from(png(svg));
	expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
	expect(bytes.readUInt32BE(16)).toBe(1280);
	expect(bytes.readUInt32BE(20)).toBe(560);
});
