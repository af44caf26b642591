import { load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import type { Locator } from '#lib/report/locator.ts';
import type { Block, Document } from './document.ts';
import { longestCell, resolveGrid, type StatedCell } from './grid.ts';

const ignored = new Set(
	'head script style noscript template title meta link nav footer iframe object select option button input textarea svg audio video map'.split(
		' '
	)
);
const inline = new Set(
	'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
		' '
	)
);
const deepest = 400;

const places = new WeakMap<Element, number>();

/** Which of its parent's children of the same tag an element is, counted from 1; counted once for all of them. */
function placeAmongSiblings(element: Element): number {
	const known = places.get(element);
	if (known) return known;
	const counts = new Map<string, number>();
	for (const sibling of element.parent?.children ?? [element]) {
		if (!isElement(sibling)) continue;
		const place = (counts.get(sibling.name) ?? 0) + 1;
		counts.set(sibling.name, place);
		places.set(sibling, place);
	}
	return places.get(element) ?? 1;
}

const paths = new WeakMap<Element, string>();

/** Path of `tag:nth-of-type(n)` steps from the root: a selector that leads to the element and no other. */
function elementPath(element: Element): string {
	const unknown: Element[] = [];
	let node: Element | null = element;
	while (node && !paths.has(node)) {
		unknown.push(node);
		node = parentElement(node);
	}
	let path = node ? paths.get(node)! : '';
	for (const below of unknown.reverse()) {
		const step = `${below.name}:nth-of-type(${placeAmongSiblings(below)})`;
		path = path === '' ? step : `${path} > ${step}`;
		paths.set(below, path);
	}
	return path;
}

const isElement = (node: AnyNode): node is Element => 'name' in node && 'attribs' in node;

function parentElement(node: Element): Element | null {
	return node.parent && isElement(node.parent as AnyNode) ? (node.parent as Element) : null;
}

function isHidden({ attribs }: Element): boolean {
	return (
		'hidden' in attribs || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style ?? '')
	);
}

const skips = (element: Element) => ignored.has(element.name) || isHidden(element);
/** Word writes `<o:p>` and other prefixed elements within a line. */
const isInline = (element: Element) => inline.has(element.name) || element.name.includes(':');

/** White space as a browser shows it, except that a line break of the source between two Chinese characters is none. */
function shown(text: string): string {
	return text
		.replace(
			/(?<=[\u2e80-\u9fff\uff00-\uffef、。，“”《》])[ \t]*[\r\n][ \t\r\n]*(?=[\u2e80-\u9fff\uff00-\uffef、。，“”《》])/g,
			''
		)
		.replace(/[ \t\r\n\f]+/g, ' ');
}

const childElements = (element: Element, ...names: string[]) =>
	element.children.filter((node): node is Element => isElement(node) && names.includes(node.name));

function rowsOf(table: Element): Element[] {
	return table.children.flatMap((node) => {
		if (!isElement(node) || skips(node)) return [];
		if (node.name === 'tr') return [node];
		return ['tbody', 'thead', 'tfoot'].includes(node.name)
			? childElements(node, 'tr').filter((row) => !skips(row))
			: [];
	});
}

const cellsOf = (row: Element) => childElements(row, 'td', 'th').filter((cell) => !skips(cell));

function holdsTable(element: Element): boolean {
	const open: Element[] = [element];
	for (let node = open.pop(); node; node = open.pop()) {
		for (const child of node.children) {
			if (!isElement(child)) continue;
			if (child.name === 'table') return true;
			open.push(child);
		}
	}
	return false;
}

function span(value: string | undefined): number {
	const number = Number.parseInt(value ?? '1', 10);
	return Number.isFinite(number) && number > 0 ? number : 1;
}

/** A cell's text, its paragraphs and line breaks parted by `\n`. */
function cellText(cell: Element): string {
	const parts: string[] = [''];
	const walk = (node: AnyNode, depth: number) => {
		if (depth > deepest) return;
		if (node.type === 'text') parts[parts.length - 1] += node.data;
		if (!isElement(node) || skips(node)) return;
		if (node.name === 'br') return void parts.push('');
		const breaks = !isInline(node);
		if (breaks) parts.push('');
		for (const child of node.children) walk(child, depth + 1);
		if (breaks) parts.push('');
	};
	for (const child of cell.children) walk(child, 0);
	return parts
		.map((part) => shown(part).replace(/^ | $/g, ''))
		.filter((part) => part !== '')
		.join('\n');
}

/**
 * A page as a document. Scripts, navigation and hidden elements are left out; a table that only lays the page out is
 * walked into; a data table is resolved to a grid. A row that holds prose or another table is read as paragraphs, and
 * parts the table there. Never throws on hostile markup: depth and spans are bounded.
 */
export function readHtml(html: string): Document {
	const $ = load(html);
	const blocks: Block[] = [];
	let pictures = 0;

	function walkTable(table: Element, depth: number) {
		let gathered: StatedCell[][] = [];
		let at: Locator = { kind: 'element', path: elementPath(table) };
		const flush = () => {
			const single = gathered.every((row) => row.length <= 1);
			if (single) {
				for (const [cell] of gathered) {
					if (cell && cell.text) blocks.push({ kind: 'paragraph', text: cell.text, at: cell.at });
				}
			} else {
				blocks.push(resolveGrid(gathered, at));
			}
			gathered = [];
		};
		const caption = childElements(table, 'caption')[0];
		if (caption) walkBlock(caption, depth + 1);
		for (const row of rowsOf(table)) {
			const cells = cellsOf(row);
			const texts = cells.map((cell) => (holdsTable(cell) ? null : cellText(cell)));
			if (texts.some((text) => text === null || text.length > longestCell)) {
				flush();
				for (const cell of cells) walkBlock(cell, depth + 1);
				at = { kind: 'element', path: elementPath(row) };
				continue;
			}
			gathered.push(
				cells.map((cell, index) => ({
					text: texts[index]!,
					columnSpan: span(cell.attribs.colspan),
					rowSpan: span(cell.attribs.rowspan),
					at: { kind: 'element', path: elementPath(cell) }
				}))
			);
		}
		flush();
	}

	function walkBlock(element: Element, depth: number) {
		if (depth > deepest) return;
		const path = elementPath(element);
		const asWritten = element.name === 'pre';
		let own = '';
		let run = '';
		const flush = () => {
			const text = asWritten ? run.trimEnd() : shown(run).replace(/^ | $/g, '');
			run = '';
			if (text === '') return;
			const start = own.length;
			own += text;
			blocks.push({
				kind: 'paragraph',
				text,
				at: { kind: 'element', path, start, end: own.length }
			});
		};
		const visit = (node: AnyNode, level: number) => {
			if (level > deepest) return;
			if (node.type === 'text' && asWritten) {
				const [first = '', ...lines] = node.data.split(/\r?\n/);
				run += first;
				for (const line of lines) {
					flush();
					run = line;
				}
			} else if (node.type === 'text') run += node.data;
			if (!isElement(node) || skips(node)) return;
			if (node.name === 'img') pictures += 1;
			else if (node.name === 'br') flush();
			else if (node.name === 'table') {
				flush();
				walkTable(node, level + 1);
			} else if (isInline(node)) {
				for (const child of node.children) visit(child, level + 1);
			} else {
				flush();
				walkBlock(node, level + 1);
			}
		};
		for (const child of element.children) visit(child, depth);
		flush();
	}

	const root = $.root()[0]!
		.children.filter(isElement)
		.find(({ name }) => name === 'html');
	const body = root && childElements(root, 'body')[0];
	if (body) walkBlock(body, 0);
	const head = root && childElements(root, 'head')[0];
	const properties: Record<string, string> = {};
	for (const meta of head ? childElements(head, 'meta').slice(0, 200) : []) {
		const { name, content } = meta.attribs;
		if (name && content) properties[name] ??= content.trim();
	}
	const title = shown($(head ? childElements(head, 'title').slice(0, 1) : []).text()).trim();
	return { medium: 'html', title: title || null, properties, pictures, blocks };
}
