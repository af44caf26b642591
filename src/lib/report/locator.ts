/** Where in its source something stands. `start` and `end` are characters [start, end) of the text of that place, where only a passage of it is meant. */
export type Locator =
	/** A text file: 1-based line, characters [start, end) of that line; `endLine` where a passage runs over lines (`end` then counts in that line). */
	| { kind: 'line'; line: number; start: number; end: number; endLine?: number }
	/** An HTML element by its path of `tag:nth-of-type(n)` steps from the root. */
	| ({ kind: 'element'; path: string } & Passage)
	/** A paragraph of a Word document outside its tables, counted from 1 in reading order. */
	| ({ kind: 'paragraph'; paragraph: number } & Passage)
	/** A cell of a Word document's table: tables in reading order, rows and the cells that the file states in each, all counted from 1. */
	| ({ kind: 'cell'; table: number; row: number; cell: number } & Passage)
	/** A cell of a workbook by the names that the program shows: `表二`, `C7`. */
	| ({ kind: 'sheet'; sheet: string; cell: string } & Passage)
	/** A box on a page of a PDF: pages from 1, in points from the page's upper left corner as it is shown. */
	| ({ kind: 'page'; page: number; box: Box } & Passage);

type Passage = { start?: number; end?: number };

export type Box = { left: number; top: number; right: number; bottom: number };

/** The place without its passage: equal strings mean the same paragraph, element, cell or box; for a line, the line. */
export function placeOf(at: Locator): string {
	switch (at.kind) {
		case 'line':
			return `L${at.line}`;
		case 'element':
			return at.path;
		case 'paragraph':
			return `P${at.paragraph}`;
		case 'cell':
			return `T${at.table}R${at.row}C${at.cell}`;
		case 'sheet':
			return `${at.sheet}!${at.cell}`;
		case 'page': {
			const { left, top, right, bottom } = at.box;
			return `p${at.page}[${[left, top, right, bottom].map((edge) => Math.round(edge * 10) / 10).join(',')}]`;
		}
	}
}

/** One locator as one string: equal strings mean the same place. */
export function locatorKey(at: Locator): string {
	if (at.kind === 'line') {
		return `L${at.line}:${at.start}-${at.endLine ? `${at.endLine}:` : ''}${at.end}`;
	}
	return at.start === undefined ? placeOf(at) : `${placeOf(at)}@${at.start}-${at.end}`;
}

/** Characters [start, end) of the text that stands at a place, as a place of its own. */
export function passageAt(at: Locator, start: number, end: number): Locator {
	const base = at.start ?? 0;
	if (at.kind === 'line') return { kind: 'line', line: at.line, start, end };
	return { ...at, start: base + start, end: base + end };
}
