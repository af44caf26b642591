import { createCanvas, loadImage } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { factorOf } from './pdf.ts';
import { picture, read, type Stored } from './source.ts';

/** Pages with a black box of 100 by 50 points at (72, 100). */
async function boxed(sizes: readonly [number, number][]): Promise<Uint8Array> {
	const pdf = new PDFDocument({ autoFirstPage: false });
	const chunks: Uint8Array[] = [];
	pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
	const ended = new Promise((resolve) => pdf.on('end', resolve));
	for (const size of sizes) {
		pdf.addPage({ size, margin: 0 });
		pdf.rect(72, 100, 100, 50).fill('black');
	}
	pdf.end();
	await ended;
	return new Uint8Array(Buffer.concat(chunks));
}

const stored = (bytes: Uint8Array, fileName = 'report.pdf'): Stored & { fetched: number } => ({
	sha256: createHash('sha256').update(bytes).digest('hex'),
	fileName,
	size: bytes.length,
	fetched: 0,
	async bytes() {
		this.fetched += 1;
		return bytes;
	}
});

/** The box of dark pixels in a picture, in parts of its sides. */
async function darkBox(png: Uint8Array) {
	const image = await loadImage(png);
	const canvas = createCanvas(image.width, image.height);
	const context = canvas.getContext('2d');
	context.drawImage(image, 0, 0);
	const { data } = context.getImageData(0, 0, image.width, image.height);
	const columns: number[] = [];
	const rows: number[] = [];
	for (let place = 0; place < data.length; place += 4) {
		if (data[place]! > 128) continue;
		columns.push((place / 4) % image.width);
		rows.push(Math.floor(place / 4 / image.width));
	}
	const edge = (values: number[], pick: 'min' | 'max') =>
		values.reduce((one, other) => Math[pick](one, other), values[0] ?? Number.NaN);
	return {
		left: edge(columns, 'min') / image.width,
		right: (edge(columns, 'max') + 1) / image.width,
		top: edge(rows, 'min') / image.height,
		bottom: (edge(rows, 'max') + 1) / image.height,
		width: image.width,
		height: image.height
	};
}

it('draws a page at both scales, with everything where its points say', async () => {
	const file = stored(await boxed([[595, 842]]));
	for (const scale of [1, 2] as const) {
		const { width, height, ...box } = await darkBox((await picture(file, 1, scale))!);
		expect([width, height]).toEqual([900 * scale, Math.round((900 * scale * 842) / 595)]);
		expect(box.left).toBeCloseTo(72 / 595, 2);
		expect(box.right).toBeCloseTo(172 / 595, 2);
		expect(box.top).toBeCloseTo(100 / 842, 2);
		expect(box.bottom).toBeCloseTo(150 / 842, 2);
	}
	await picture(file, 1, 1);
	expect(file.fetched).toBe(2);
}, 120_000);

it('knows no other page, and draws no more pixels than it may', async () => {
	const file = stored(
		await boxed([
			[14_400, 300],
			[200, 14_400]
		])
	);
	expect(await picture(file, 0, 1)).toBeNull();
	expect(await picture(file, 3, 1)).toBeNull();
	for (const page of [1, 2]) {
		const image = await loadImage((await picture(file, page, 2))!);
		expect(image.width * image.height).toBeLessThan(8_100_000);
	}
	for (const size of [
		{ width: 1, height: 1 },
		{ width: 0.001, height: 1e9 },
		{ width: 1e9, height: 1e9 }
	]) {
		const factor = factorOf(size);
		expect(size.width * factor * size.height * factor).toBeLessThanOrEqual(2_000_001);
	}
}, 120_000);

it('gives no picture of a file that is no PDF, and goes on with the next', async () => {
	const broken = stored(new TextEncoder().encode('%PDF-1.7\nnothing'));
	expect(await picture(broken, 1, 1)).toBeNull();
	expect(await picture(stored(await boxed([[300, 300]])), 1, 1)).not.toBeNull();
}, 120_000);

it('reads a text once, however often it is viewed', async () => {
	const file = stored(new TextEncoder().encode('一、总体情况\n全年收到申请 3 件。'), 'report.txt');
	const [one, other] = await Promise.all([read(file), read(file)]);
	expect(one).toEqual(other);
	expect(one.ok && one.value.document.blocks).toHaveLength(2);
	await read(file);
	expect(file.fetched).toBe(1);
}, 120_000);
