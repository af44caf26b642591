import type { Block, Document, Medium, Table } from '#lib/read/document.ts';
import type { Locator } from '#lib/report/locator.ts';
import type { DrawnPage } from '#lib/server/source/drawn-page.ts';
import { coveredIn, indexOf, type MarkIndex } from './source-marks.ts';
import { cut, type Mark, type Piece } from './source-mark.ts';
import { boxesOf, textsOf, type SourceBox } from './source-pages.ts';
import { layOutTable, type SourceTable } from './source-table.ts';

/** A document laid out with its marks, ready to be shown and to be sent to the browser. */
export type Source = {
	medium: Medium;
	parts: SourcePart[];
	/** Blocks at the end of a document far longer than a report that are not shown. */
	leftOut: number;
};

/** A document's whole, a sheet of a workbook or a page of a PDF. */
export type SourcePart =
	| { kind: 'whole'; blocks: SourceBlock[] }
	| { kind: 'sheet'; name: string; blocks: SourceBlock[] }
	| {
			kind: 'page';
			number: number;
			/** In points; null where the page cannot be drawn. */
			size: { width: number; height: number } | null;
			boxes: SourceBox[];
			blocks: SourceBlock[];
	  };

export type SourceBlock =
	| { kind: 'line'; number: number; pieces: Piece[] }
	| {
			kind: 'paragraph';
			/** The cell of a sheet that it fills, `A1`; null elsewhere. */
			cell: string | null;
			pieces: Piece[];
	  }
	| SourceTable;

/** No report has more blocks. */
const mostBlocks = 5_000;

function layOutBlock(block: Block, index: MarkIndex): SourceBlock {
	if (block.kind === 'table') return layOutTable(block, index);
	const { text, at } = block;
	const pieces = cut(text, coveredIn(at, text, index));
	if (at.kind === 'line') return { kind: 'line', number: at.line, pieces };
	return { kind: 'paragraph', cell: at.kind === 'sheet' ? at.cell : null, pieces };
}

/** Blocks that stand together, in their order. */
function runs<K>(
	blocks: readonly Block[],
	keyOf: (at: Locator) => K
): { key: K; blocks: Block[] }[] {
	const found = new Map<K, Block[]>();
	for (const block of blocks) {
		const key = keyOf(block.at);
		const known = found.get(key);
		if (known) known.push(block);
		else found.set(key, [block]);
	}
	return [...found].map(([key, blocks]) => ({ key, blocks }));
}

/** The page that something stands on, from 1; 0 where it does not say. */
const pageOf = (at: Locator) => (at.kind === 'page' ? at.page : 0);

/** A table that goes on over page breaks, as the rows of each page. */
function byPages(block: Block): Block[] {
	if (block.kind === 'paragraph') return [block];
	const parts: Table[] = [];
	block.rows.forEach((row, y) => {
		const starting = row.find((cell, x) => cell && cell !== block.rows[y - 1]?.[x]);
		const last = parts.at(-1);
		const at = starting?.at ?? last?.at ?? block.at;
		if (last && pageOf(last.at) === pageOf(at)) last.rows.push(row);
		else parts.push({ kind: 'table', rows: [row], at });
	});
	return parts;
}

/**
 * The blocks of a document in reading order, each cut at the edges of its marks: by sheet, or by page with a box for each mark.
 * @param pages the pages of a PDF; none where they cannot be drawn.
 */
export function layOut(
	document: Document,
	marks: readonly Mark[],
	pages: readonly DrawnPage[] = []
): Source {
	const index = indexOf(marks);
	const shown = document.blocks.slice(0, mostBlocks);
	const lay = (blocks: readonly Block[]) => blocks.map((block) => layOutBlock(block, index));
	const parts: Record<Medium, () => SourcePart[]> = {
		text: () => [{ kind: 'whole', blocks: lay(shown) }],
		html: () => [{ kind: 'whole', blocks: lay(shown) }],
		docx: () => [{ kind: 'whole', blocks: lay(shown) }],
		doc: () => [{ kind: 'whole', blocks: lay(shown) }],
		workbook: () =>
			runs(shown, (at) => (at.kind === 'sheet' ? at.sheet : '')).map(({ key, blocks }) => ({
				kind: 'sheet',
				name: key,
				blocks: lay(blocks)
			})),
		pdf: () => {
			const texts = textsOf(shown);
			const byPage = new Map(
				runs(shown.flatMap(byPages), pageOf).map(({ key, blocks }) => [key, blocks])
			);
			const numbers = new Set([...byPage.keys(), ...pages.keys().map((place) => place + 1)]);
			return [...numbers]
				.sort((one, other) => one - other)
				.map((number) => {
					const page = pages[number - 1];
					return {
						kind: 'page',
						number,
						size: page ? { width: page.width, height: page.height } : null,
						boxes: page ? boxesOf(number, page, marks, texts) : [],
						blocks: lay(byPage.get(number) ?? [])
					};
				});
		}
	};
	return {
		medium: document.medium,
		parts: parts[document.medium](),
		leftOut: document.blocks.length - shown.length
	};
}
