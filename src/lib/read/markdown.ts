import { passageAt, type Locator } from '#lib/report/locator.ts';
import type { Block, Cell, Document } from './document.ts';
import { resolveGrid, type StatedCell } from './grid.ts';

/** The row of dashes under a table's head (GitHub Flavored Markdown, 4.10). */
const delimiterRow = /^[ \t>]*(?:\|[ \t]*)?:?-{1,}:?[ \t]*(?:\|[ \t]*:?-{1,}:?[ \t]*)+\|?[ \t]*$/;
const marks = /^[ \t>]*(?:#{1,6}[ \t]+|[-*+][ \t]+(?=\S))?/;
const ruler = /^[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,})[ \t]*$/;

/** A longer line is no row of a statutory table. */
const longestRow = 20_000;
const mostCells = 400;

const isDelimiterRow = (text: string) => text.length <= longestRow && delimiterRow.test(text);

/** Whether a text holds a table with a row of dashes, by which Markdown is told from other text. */
export function holdsPipeTable(text: string): boolean {
	if (!text.includes('|')) return false;
	const lines = text.split(/\r\n|\n|\r/);
	return lines.some((line, index) => line.includes('|') && isDelimiterRow(lines[index + 1] ?? ''));
}

type Line = { text: string; number: number };

/** A passage of a line without the marks around it: bold, italics, code, links, escapes and line breaks of HTML. */
function bare(text: string): string {
	if (text.length > longestRow) return text;
	return text
		.replace(/<br\s*\/?>/gi, '\n')
		.replace(/\\([\\`*_{}[\]()#+\-.!|~<>])/g, (_, sign: string) => `\ufdd0${sign.charCodeAt(0)};`)
		.replace(/!\[[^\]]*\]\([^)]*\)/g, '')
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/(\*\*\*|\*\*|__|~~|``|`)(?=\S)(.*?\S)\1/g, '$2')
		.replace(/(^|[^\w*])([*_])(?=\S)([^*_]*\S)\2(?![\w*])/g, '$1$3')
		.replace(/&nbsp;/g, '\u00a0')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&amp;/g, '&')
		.replace(/\ufdd0(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

/** Where the cells of a row begin and end in its line; `\|` parts none. */
function cellEdges(text: string): [number, number][] {
	const pipes: number[] = [];
	for (let at = 0; at < text.length && pipes.length <= mostCells; at += 1) {
		if (text[at] === '\\') at += 1;
		else if (text[at] === '|') pipes.push(at);
	}
	const edges = [-1, ...pipes, text.length];
	const cells = edges.slice(1).map((end, index): [number, number] => [edges[index]! + 1, end]);
	const blank = ([start, end]: [number, number]) => /^[ \t>]*$/.test(text.slice(start, end));
	if (cells.length > 1 && blank(cells[0]!)) cells.shift();
	if (cells.length > 1 && blank(cells.at(-1)!)) cells.pop();
	return cells;
}

const placeOfLine = ({ text, number }: Line): Locator => ({
	kind: 'line',
	line: number,
	start: 0,
	end: text.length
});

function rowCells(line: Line): StatedCell[] {
	return cellEdges(line.text).map(([from, to]) => {
		const printed = line.text.slice(from, to);
		const start = from + (printed.length - printed.trimStart().length);
		const end = Math.max(start, from + printed.trimEnd().length);
		const text = bare(line.text.slice(start, end)).trim();
		return { text, columnSpan: 1, rowSpan: 1, at: passageAt(placeOfLine(line), start, end) };
	});
}

/** The head of a table that has none is a row of empty cells: it is no row of the report. */
const isEmpty = (cells: readonly Pick<Cell, 'text'>[]) => cells.every(({ text }) => text === '');

function tableOf(lines: readonly Line[]): Block {
	const rows = lines
		.filter(({ text }) => !isDelimiterRow(text))
		.map(rowCells)
		.filter((cells, index) => index > 0 || !isEmpty(cells));
	return resolveGrid(rows, placeOfLine(lines[0]!));
}

function paragraphOf({ text, number }: Line): Block {
	const lead = ruler.test(text) ? text.length : text.match(marks)![0].length;
	const end = text.trimEnd().replace(/[ \t]#+$/, '').length;
	return {
		kind: 'paragraph',
		text: bare(text.slice(lead, Math.max(lead, end))),
		at: { kind: 'line', line: number, start: lead, end: Math.max(lead, end) }
	};
}

/**
 * Markdown as a document: pipe tables as grids whose cells keep their line and characters, other lines as
 * paragraphs; marks of headings, lists and emphasis are no part of the text.
 */
export function readMarkdown(text: string): Document {
	const lines = text
		.split(/\r\n|\n|\r/)
		.map((line, index): Line => ({ text: line, number: index + 1 }));
	const blocks: Block[] = [];
	for (let at = 0; at < lines.length; at += 1) {
		const isTable = lines[at]!.text.includes('|') && isDelimiterRow(lines[at + 1]?.text ?? '');
		if (!isTable) {
			blocks.push(paragraphOf(lines[at]!));
			continue;
		}
		let end = at + 2;
		while (end < lines.length && lines[end]!.text.includes('|')) end += 1;
		blocks.push(tableOf(lines.slice(at, end)));
		at = end - 1;
	}
	return { medium: 'text', title: null, properties: {}, pictures: 0, blocks };
}
