import { createCanvas, loadImage } from '@napi-rs/canvas';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Box } from '#lib/report/locator.ts';
import { examine } from '#lib/server/examine.ts';
import { picture } from '#lib/server/source/source.ts';
import { printedPdf } from './e2e/printed-pdf.ts';

const page = { width: 595, height: 842 };

/** How many pixels of a part of a picture are dark. */
async function darkness(png: Uint8Array) {
	const image = await loadImage(png);
	const canvas = createCanvas(image.width, image.height);
	const context = canvas.getContext('2d');
	context.drawImage(image, 0, 0);
	const scale = image.width / page.width;
	return ({ left, top, right, bottom }: Box) => {
		const [x, y] = [Math.round(left * scale), Math.round(top * scale)];
		const [width, height] = [(right - left) * scale, (bottom - top) * scale].map(Math.round);
		const { data } = context.getImageData(x, y, width!, height!);
		return data.filter((value, place) => place % 4 === 0 && value < 128).length;
	};
}

test('the box of each value lies on its print, in a font that the file only names', async () => {
	const bytes = printedPdf('试验省试验区档案局', 2024);
	const examined = await examine(bytes, '年报.pdf');
	const facts = examined.ok ? examined.value.report.facts : [];
	expect(facts).toHaveLength(25 * 7);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const stored = { sha256, fileName: '年报.pdf', size: bytes.length, bytes: async () => bytes };
	const dark = await darkness((await picture(stored, 1, 2))!);
	for (const { at, raw } of facts) {
		if (at.kind !== 'page') throw new Error('no page');
		const inside = {
			left: at.box.left + 1.5,
			top: at.box.top + 1.5,
			right: at.box.right - 1.5,
			bottom: at.box.bottom - 1.5
		};
		expect(dark({ ...inside, right: inside.left + 18 }), raw).toBeGreaterThan(5);
		expect(dark({ ...inside, left: inside.left + 20 }), raw).toBe(0);
		expect(at.box.right).toBeLessThan(page.width);
		expect(at.box.bottom).toBeLessThan(page.height);
	}
}, 120_000);
