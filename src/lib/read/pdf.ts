import type { Locator } from '#lib/report/locator.ts';
import type { Message, Outcome, Refusal } from '#lib/report/result.ts';
import { apart, type Block, type Document } from './document.ts';
import { readingMessage } from './message.ts';
import { withoutFurniture } from './pdf/furniture.ts';
import type { Marks, Turn } from './pdf/mark.ts';
import { marksOf, type Codes, type Font } from './pdf/marks.ts';
import { boxUnder, identity, inverse, times, type Matrix } from './pdf/matrix.ts';
import { open, type Opened } from './pdf/open.ts';
import { contentOf } from './pdf/page.ts';
import { paragraphsOf, settingOf, type PlacedLine } from './pdf/paragraphs.ts';
import { goesOn, tableOf, type PlacedPart } from './pdf/tables.ts';
import { broken, garbledText, lockedPdf, picturePages, tooManyPages } from './refusals.ts';

/** No report has more pages. */
const mostPages = 300;
/** All pages of a report together show fewer characters. */
const mostGlyphs = 1_000_000;

type ReadPage = { marks: Marks; toShown: Matrix };

const refused = (refusal: Refusal): Outcome<Document> => ({ ok: false, refusal });

/**
 * A PDF as a document: tables by their rules, joined over page breaks, and paragraphs from printed lines; every place is
 * a box on its page. Encrypted, broken, scanned and garbled files, and those of more than 300 pages, are refused.
 */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<Document>> {
	const { task, codes } = await open(bytes);
	try {
		const pdf = await task.promise;
		if (pdf.numPages > mostPages) return refused(tooManyPages(mostPages));
		return await readPages(pdf, codes);
	} catch (error) {
		return refused((error as Error).name === 'PasswordException' ? lockedPdf : broken);
	} finally {
		await task.destroy().catch(() => undefined);
	}
}

async function readPages(pdf: Opened, codes: Codes): Promise<Outcome<Document>> {
	const pages: ReadPage[] = [];
	let glyphs = 0;
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const page = await readPage(pdf, number, codes);
		pages.push(page);
		glyphs += page.marks.glyphs.length;
		if (glyphs > mostGlyphs) return refused(tooManyPages(mostPages));
	}
	const pictures = pages.flatMap(({ marks }, index) => (isPicture(marks) ? [index + 1] : []));
	const texts = pages.flatMap(({ marks }) => marks.glyphs.map((glyph) => glyph.text)).join('');
	if (pictures.length > 0 && texts.trim().length < 60) return refused(picturePages(pictures));
	if (isGarbled(texts)) return refused(garbledText);
	const title = ((await pdf.getMetadata()).info as { Title?: unknown }).Title;
	const blocks = blocksOf(pages);
	if (pictures.length > 0 && !blocks.some((block) => block.kind === 'table')) {
		return refused(picturePages(pictures));
	}
	return {
		ok: true,
		value: {
			medium: 'pdf',
			title: typeof title === 'string' && title.trim() !== '' ? title.trim() : null,
			properties: {},
			pictures: pages.reduce((sum, { marks }) => sum + marks.pictures.length, 0),
			blocks
		},
		messages: blocks.flatMap(doubtOf)
	};
}

async function readPage(pdf: Opened, number: number, codes: Codes): Promise<ReadPage> {
	const page = await pdf.getPage(number);
	const painting = await page.getOperatorList();
	const layers = painting.fnArray.includes(codes.beginMarkedContentProps!)
		? await pdf.getOptionalContentConfig()
		: null;
	const fonts = page.commonObjs as { has(name: string): boolean; get(name: string): Font };
	const read = (turn: Turn) => {
		const shown = page.getViewport({ scale: 1, rotation: (page.rotate + 360 - turn * 90) % 360 });
		const view = shown.transform as unknown as Matrix;
		const { width, height } = shown;
		const marks = marksOf({
			painting,
			codes,
			fontOf: (name) => (fonts.has(name) ? fonts.get(name) : null),
			layerShown: (group) => layers === null || layers.isVisible(group as never),
			view,
			width,
			height
		});
		return { marks, view };
	};
	const upright = read(0);
	page.cleanup();
	const turn = usualTurn(upright.marks);
	if (turn === 0) return { marks: upright.marks, toShown: identity };
	const turned = read(turn);
	return { marks: turned.marks, toShown: times(upright.view, inverse(turned.view)) };
}

/** Which way most of a page's text runs. */
function usualTurn({ glyphs }: Marks): Turn {
	const counts = [0, 0, 0, 0];
	for (const glyph of glyphs) counts[glyph.turn]! += 1;
	const most = ([0, 1, 2, 3] as const).reduce((a, b) => (counts[b]! > counts[a]! ? b : a));
	return counts[most]! > glyphs.length * 0.8 ? most : 0;
}

/** A page that shows pictures and next to no text. */
function isPicture({ glyphs, pictures, width, height }: Marks): boolean {
	const area = pictures.reduce(
		(sum, { left, top, right, bottom }) => sum + (right - left) * (bottom - top),
		0
	);
	return glyphs.length < 30 && area > width * height * 0.08;
}

/** A line in columns whose numbers could not be told, as a message. */
function doubtOf(block: Block): Message[] {
	if (block.kind !== 'paragraph' || block.at.kind !== 'page') return [];
	if (!block.text.includes(apart)) return [];
	const text = block.text.replaceAll(apart, ' ').trim();
	return [readingMessage('numbers_broken', block.at, { page: block.at.page, text })];
}

/**
 * Whether the file does not say, or says wrongly, which characters its shapes are: most characters are of no script that
 * reports are written in, or accented letters stand amid Chinese ones, where none are written.
 */
function isGarbled(text: string): boolean {
	const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
	const accented = text.match(/[\u00bf-\u00d6\u00d8-\u00f6\u00f8-\u024f]/g)?.length ?? 0;
	if (chinese >= 20 && accented >= 8 && accented > chinese * 0.02) return true;
	const signs = text.replace(/\s+/g, '');
	const odd = signs.match(/[^\u0020-\u007e\u00a0-\u00ff\u2000-\u33ff\u3400-\u9fff\uff00-\uffef]/g);
	return signs.length >= 20 && (odd?.length ?? 0) > signs.length * 0.3;
}

function blocksOf(pages: readonly ReadPage[]): Block[] {
	const contents = withoutFurniture(pages.map(({ marks }) => contentOf(marks)));
	const placed = contents.map(({ lines }, index) =>
		lines.map((line): PlacedLine => ({ line, page: index + 1 }))
	);
	const setting = settingOf(placed.flat());
	const runs: (PlacedLine[] | PlacedPart[])[] = [];
	const isLines = (run: PlacedLine[] | PlacedPart[] | undefined): run is PlacedLine[] =>
		run !== undefined && 'line' in run[0]!;
	contents.forEach(({ parts, lines }, index) => {
		const page = index + 1;
		const all = [
			...parts.map((part) => ({ part, page, top: part.box.top })),
			...lines.map((line) => ({ line, page, top: line.box.top }))
		].sort((a, b) => a.top - b.top);
		all.forEach((item) => {
			const last = runs.at(-1);
			if ('line' in item) {
				if (isLines(last)) last.push(item);
				else runs.push([item]);
				return;
			}
			const before = last && !isLines(last) ? last.at(-1)! : null;
			if (before && before.page === page - 1 && goesOn(before.part, item.part)) {
				(last as PlacedPart[]).push(item);
			} else {
				runs.push([item]);
			}
		});
	});
	const blocks = runs.flatMap((run): Block[] =>
		isLines(run) ? paragraphsOf(run, setting) : [tableOf(run)]
	);
	const shown = (at: Locator): Locator => {
		if (at.kind !== 'page') return at;
		const { toShown } = pages[at.page - 1]!;
		return toShown === identity ? at : { ...at, box: boxUnder(toShown, at.box) };
	};
	return blocks.map((block): Block => {
		if (block.kind === 'paragraph') return { ...block, at: shown(block.at) };
		const cells = new Map<object, NonNullable<(typeof block.rows)[number][number]>>();
		for (const cell of block.rows.flat()) {
			if (cell && !cells.has(cell)) cells.set(cell, { ...cell, at: shown(cell.at) });
		}
		const rows = block.rows.map((row) => row.map((cell) => (cell ? cells.get(cell)! : null)));
		return { ...block, at: shown(block.at), rows };
	});
}
