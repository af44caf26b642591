import type { Block } from '#lib/read/document.ts';
import { paragraphBlocks } from '#lib/read/word-paragraph.ts';
import { layOutTable, type WrittenCell, type WrittenRow } from '#lib/read/word-table.ts';
import type { DocParagraph } from './paragraphs.ts';
import { columnAt, columnEdges, shapeOf, type RowShape } from './table-columns.ts';

type Content = DocParagraph | DocTable;
type DocTable = { rows: { cells: Content[][]; shape: RowShape | null }[] };
type OpenTable = DocTable & { cells: Content[][]; cell: Content[] };
type DocCell = WrittenCell & { content: Content[] };

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

/** The cells of each row in the columns of the table, which are all edges that any row has. */
function rowsOf(table: DocTable): WrittenRow<DocCell>[] {
	const edges = columnEdges(table.rows.map(({ shape }) => shape));
	return table.rows.map(({ cells, shape }, y) => {
		const placed: DocCell[] = [];
		const fits = shape !== null && shape.merges.length === cells.length;
		cells.forEach((content, index) => {
			const column = fits ? columnAt(edges, shape.edges[index]!) : index;
			const end = fits ? columnAt(edges, shape.edges[index + 1]!) : index + 1;
			const before = placed.at(-1);
			if (fits && shape.joined[index] && before) {
				before.columnSpan = Math.max(before.columnSpan, end - before.column);
				return;
			}
			placed.push({
				content,
				column,
				columnSpan: Math.max(1, end - column),
				merge: fits ? shape.merges[index]! : null,
				number: index + 1
			});
		});
		return { cells: placed, number: y + 1 };
	});
}

function textOf(content: readonly Content[]): string {
	return content
		.flatMap((one) => (isTable(one) ? [] : one.text.split('\n')))
		.filter((line) => line !== '')
		.join('\n');
}

/** Paragraphs of an old Word file as blocks, numbered and located as `Locator` says; tables by the rules of `layOutTable`. */
export function readStory(paragraphs: readonly DocParagraph[]): Block[] {
	const blocks: Block[] = [];
	let count = 0;
	let tables = 0;

	function walk(content: readonly Content[]): void {
		for (const one of content) {
			if (isTable(one)) {
				tables += 1;
				layOutTable(
					rowsOf(one),
					tables,
					({ cells }) =>
						cells.some((cell) => cell.content.some(isTable))
							? null
							: cells.map((cell) => textOf(cell.content)),
					(cell) => walk(cell.content),
					(grid) => blocks.push(grid)
				);
			} else if (!one.gone) {
				count += 1;
				blocks.push(...paragraphBlocks(one.text, count));
			}
		}
	}

	walk(gather(paragraphs));
	return blocks;
}
