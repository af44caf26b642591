import type { Block } from '#lib/read/document.ts';
import { paragraphBlocks } from '#lib/read/word/paragraph.ts';
import { layOutTable, type WrittenCell, type WrittenRow } from '#lib/read/word/table.ts';
import { readingMessage } from '#lib/read/message.ts';
import type { Locator } from '#lib/report/locator.ts';
import type { Message, Result } from '#lib/report/result.ts';
import type { DocParagraph } from './paragraphs.ts';
import { columnAt, columnEdges, shapeOf, type RowShape } from './table-columns.ts';

type Content = DocParagraph | DocTable;
type DocTable = { rows: { cells: Content[][]; shape: RowShape | null }[] };
type OpenTable = DocTable & { cells: Content[][]; cell: Content[] };
type DocCell = WrittenCell & { content: Content[] };
/** A loose row does not tell in which columns its cells stand: what it holds is not read, and told. */
type DocRow = WrittenRow<DocCell> & { loose: boolean };

const isTable = (content: Content): content is DocTable => 'rows' in content;

/** No table stands in more tables than this; what claims to is read at this depth. */
const deepest = 20;

/** Paragraphs put together to tables: marks say where a cell and where a row ends ([MS-DOC] 2.4.3). */
function gather(paragraphs: readonly DocParagraph[]): Content[] {
	const body: Content[] = [];
	const open: OpenTable[] = [];
	const close = () => {
		const { rows, cells, cell } = open.pop()!;
		const left = [...cells, ...(cell.length > 0 ? [cell] : [])];
		const table = { rows: left.length > 0 ? [...rows, { cells: left, shape: null }] : rows };
		(open.at(-1)?.cell ?? body).push(table);
	};
	for (const paragraph of paragraphs) {
		const depth = Math.min(paragraph.depth, deepest);
		while (open.length > depth) close();
		while (open.length < depth) open.push({ rows: [], cells: [], cell: [] });
		const table = open.at(-1);
		if (!table) {
			body.push(paragraph);
			continue;
		}
		if (paragraph.ends === 'row') {
			table.rows.push({ cells: table.cells, shape: shapeOf(paragraph.properties) });
			table.cells = [];
			table.cell = [];
			continue;
		}
		table.cell.push(paragraph);
		if (paragraph.ends === 'cell') {
			table.cells.push(table.cell);
			table.cell = [];
		}
	}
	while (open.length > 0) close();
	return body;
}

/** The cells of a row by its shape; null where the shape is another row's, as in a damaged file. */
function placed(
	cells: readonly Content[][],
	shape: RowShape | null,
	edges: readonly number[]
): DocCell[] | null {
	if (shape?.merges.length !== cells.length) return null;
	const isTorn = (one: Content) => !isTable(one) && one.torn;
	const swallows = cells.some(
		(content, index) => shape.joined[index] && textOf(content).trim() !== ''
	);
	if (swallows || cells.flat().some(isTorn)) return null;
	const columns = shape.edges.map((edge) => columnAt(edges, edge));
	if (columns.some((column, index) => index > 0 && column <= columns[index - 1]!)) return null;
	const found: DocCell[] = [];
	cells.forEach((content, index) => {
		const column = columns[index]!;
		const end = columns[index + 1]!;
		const before = found.at(-1);
		if (shape.joined[index] && before) before.columnSpan = end - before.column;
		else {
			const merge = shape.merges[index]!;
			found.push({ content, column, columnSpan: end - column, merge, number: index + 1 });
		}
	});
	return found;
}

/**
 * The cells of each row in the columns of the table, which are all edges that any row has. Where no row states its
 * edges, cells are counted off; where only some do, the others are loose.
 */
function rowsOf(table: DocTable): DocRow[] {
	const edges = columnEdges(table.rows.map(({ shape }) => shape));
	const counted = table.rows.every(({ shape }) => shape === null);
	return table.rows.map(({ cells, shape }, y) => {
		const found = placed(cells, shape, edges);
		const byCount = (content: Content[], index: number): DocCell => ({
			content,
			column: index,
			columnSpan: 1,
			merge: null,
			number: index + 1
		});
		return { cells: found ?? cells.map(byCount), number: y + 1, loose: !found && !counted };
	});
}

function textOf(content: readonly Content[]): string {
	return content
		.flatMap((one) => (isTable(one) ? [] : one.text.split('\n')))
		.filter((line) => line !== '')
		.join('\n');
}

/** Paragraphs of an old Word file as blocks, numbered and located as `Locator` says; tables by the rules of `layOutTable`. */
export function readStory(paragraphs: readonly DocParagraph[]): Result<Block[]> {
	const blocks: Block[] = [];
	const messages: Message[] = [];
	let count = 0;
	let tables = 0;

	function walkRow({ cells, number, loose }: DocRow, table: number): void {
		if (!loose) {
			for (const cell of cells) walk(cell.content);
			return;
		}
		const at: Locator = { kind: 'cell', table, row: number, cell: 1 };
		messages.push(readingMessage('row_torn', at, { table, row: number }));
	}

	function walk(content: readonly Content[]): void {
		for (const one of content) {
			if (isTable(one)) {
				tables += 1;
				const table = tables;
				layOutTable(
					rowsOf(one),
					table,
					({ cells, loose }) =>
						loose || cells.some((cell) => cell.content.some(isTable))
							? null
							: cells.map((cell) => textOf(cell.content)),
					(row) => walkRow(row, table),
					(grid) => blocks.push(grid)
				);
			} else if (!one.gone) {
				count += 1;
				blocks.push(...paragraphBlocks(one.text, count));
			}
		}
	}

	walk(gather(paragraphs));
	return { value: blocks, messages };
}
