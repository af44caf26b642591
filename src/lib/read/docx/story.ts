import type { Block } from '#lib/read/document.ts';
import { resolveGrid, type StatedCell } from '#lib/read/grid.ts';
import { paragraphBlocks } from '#lib/read/word/paragraph.ts';
import { layOutTable } from '#lib/read/word/table.ts';
import { deepest, within } from './content.ts';
import type { ReadParagraph } from './paragraph.ts';
import { rowsOf } from './rows.ts';
import { holds, nameOf, type Element } from './xml.ts';

export type Story = { blocks: Block[]; pictures: number };

/** Blocks of a document within the document (an HTML page that an editor left as it was), by its element. */
export type Alternative = (element: Element) => Story;

/**
 * The text of a document part in reading order. Tables that only lay the page out are walked into; a row that holds
 * prose or another table is read as paragraphs and parts the table there; text boxes follow the paragraph that they
 * hang on. Paragraphs and tables are numbered as `Locator` says.
 */
export function readStory(
	body: Element,
	readParagraph: (paragraph: Element) => ReadParagraph,
	alternative: Alternative
): Story {
	const blocks: Block[] = [];
	const counted = new WeakSet<ReadParagraph>();
	let pictures = 0;
	let paragraphs = 0;
	let tables = 0;

	function paragraphOf(element: Element): ReadParagraph {
		const read = readParagraph(element);
		if (!counted.has(read)) pictures += read.pictures;
		counted.add(read);
		return read;
	}

	function addParagraph(text: string): void {
		paragraphs += 1;
		blocks.push(...paragraphBlocks(text, paragraphs));
	}

	/** A cell's paragraphs parted by `\n`, and those of the text boxes in it. */
	function cellText(cell: Element, depth = 0): string {
		if (depth > deepest) return '';
		const parts = within(cell).flatMap((element) => {
			if (nameOf(element) !== 'p') return [];
			const { text, boxes } = paragraphOf(element);
			return [...text.split('\n'), ...boxes.map((box) => cellText(box, depth + 1))];
		});
		return parts.filter((part) => part !== '').join('\n');
	}

	function walkTable(element: Element, depth: number): void {
		tables += 1;
		layOutTable(
			rowsOf(element),
			tables,
			({ cells }) =>
				cells.some((cell) => holds(cell.element, 'tbl'))
					? null
					: cells.map((cell) => cellText(cell.element)),
			({ cells }) => cells.forEach((cell) => walk(cell.element, depth + 1)),
			(grid) => blocks.push(grid)
		);
	}

	const readers: Readonly<Record<string, (element: Element, depth: number) => void>> = {
		p: (element, depth) => {
			const { text, boxes, gone } = paragraphOf(element);
			if (!gone) addParagraph(text);
			for (const box of boxes) walk(box, depth + 1);
		},
		tbl: walkTable,
		altChunk: (element) => {
			const story = alternative(element);
			pictures += story.pictures;
			for (const block of story.blocks) addAlternative(block);
		}
	};

	function addAlternative(block: Block): void {
		if (block.kind === 'paragraph') return addParagraph(block.text);
		tables += 1;
		const table = tables;
		const placed = new Map<object, StatedCell>();
		const stated = block.rows.map((row, y) => {
			let number = 0;
			return row.flatMap((cell, x): StatedCell[] => {
				if (!cell || placed.has(cell)) return [];
				number += 1;
				const one: StatedCell = {
					...cell,
					column: x,
					at: { kind: 'cell', table, row: y + 1, cell: number }
				};
				placed.set(cell, one);
				return [one];
			});
		});
		blocks.push(resolveGrid(stated, { kind: 'cell', table, row: 1, cell: 1 }));
	}

	function walk(parent: Element, depth: number): void {
		if (depth > deepest) return;
		for (const element of within(parent)) readers[nameOf(element)]?.(element, depth);
	}

	walk(body, 0);
	return { blocks, pictures };
}
