import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
	getDocument,
	Util,
	VerbosityLevel,
	type PDFDocumentProxy
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DrawnPage, Run } from './drawn-page.ts';
import { pictureWidth, type Scale } from './scale.ts';

/** Pixels of a page's width, of a whole picture and of its height at most, all at scale 1, whatever size a page says that it has. */
const mostPixels = 2_000_000;
const longestSide = 8_000;
/** No report is longer; what comes after is not shown. */
const mostPages = 300;
/** A picture within a page, in pixels: a scan of A4 at 600 dots an inch passes. */
const largestImage = 40_000_000;

const { resolve } = createRequire(import.meta.url);
const library = dirname(resolve('pdfjs-dist/package.json'));
const folder = (name: string) => `${join(library, name)}/`;

/** Fonts that a file only names are drawn with one that has all Chinese characters, the same on each machine. */
function registerFont(): void {
	const file = join(dirname(resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Regular.otf');
	for (const family of ['sans-serif', 'serif', 'monospace']) {
		GlobalFonts.registerFromPath(file, family);
	}
}
registerFont();

/** @throws where the bytes are no PDF, or one that asks for a password. */
export async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
	return getDocument({
		data: Uint8Array.from(bytes),
		cMapUrl: folder('cmaps'),
		standardFontDataUrl: folder('standard_fonts'),
		wasmUrl: folder('wasm'),
		iccUrl: folder('iccs'),
		maxImageSize: largestImage,
		enableXfa: false,
		verbosity: VerbosityLevel.ERRORS
	}).promise;
}

/** The pages in order, with what is printed on them from left to right. */
export async function pagesOf(pdf: PDFDocumentProxy): Promise<DrawnPage[]> {
	const pages: DrawnPage[] = [];
	for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number += 1) {
		const page = await pdf.getPage(number);
		const viewport = page.getViewport({ scale: 1 });
		const { items } = await page.getTextContent();
		const runs = items.flatMap((item) => ('str' in item ? runOf(item, viewport.transform) : []));
		pages.push({ width: viewport.width, height: viewport.height, runs });
		page.cleanup();
	}
	return pages;
}

type TextItem = { str: string; transform: number[]; width: number };

/** A run of text by the box around it: of upright text only, as the rest needs no finer places than its cell's. */
function runOf({ str, transform, width }: TextItem, shown: number[]): Run[] {
	const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = Util.transform(shown, transform) as number[];
	const height = Math.hypot(c, d);
	if (str.trim() === '' || a <= 0 || Math.abs(b) > a / 20) return [];
	const box = { left: x, top: y - height * 0.88, right: x + width, bottom: y + height * 0.16 };
	return [{ text: str, box }];
}

/** One page (from 1) as a PNG; null where the document has no such page. */
export async function picture(
	pdf: PDFDocumentProxy,
	number: number,
	scale: Scale
): Promise<Uint8Array | null> {
	if (number < 1 || number > Math.min(pdf.numPages, mostPages)) return null;
	const page = await pdf.getPage(number);
	const { width, height } = page.getViewport({ scale: 1 });
	const viewport = page.getViewport({ scale: factorOf({ width, height }) * scale });
	const side = (length: number) => Math.max(1, Math.round(length));
	const canvas = createCanvas(side(viewport.width), side(viewport.height));
	// pdf.js is typed for a browser; in Node it draws on this canvas, as its own factory makes such.
	const target = canvas as unknown as HTMLCanvasElement;
	await page.render({ canvas: target, viewport }).promise;
	page.cleanup();
	return canvas.encode('png');
}

/** Pixels a point at scale 1. */
export function factorOf({ width, height }: { width: number; height: number }): number {
	return Math.min(
		pictureWidth / width,
		longestSide / height,
		Math.sqrt(mostPixels / (width * height))
	);
}
