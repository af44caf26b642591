import type { Locator } from '#lib/report/locator.ts';

/** The kinds of file that have a reader: what a place in the document means depends on it. */
export const mediums = ['text', 'html', 'docx', 'doc', 'pdf', 'workbook'] as const;
export type Medium = (typeof mediums)[number];

/** What a reader makes of a file: text in reading order, and tables with spans resolved to a grid. Nothing of the law is known here. */
export type Document = {
	medium: Medium;
	/** The document's own title where the file type has a place for it (`<title>`); never made up. */
	title: string | null;
	/** What the file says of itself by name (an HTML page's `<meta name content>`): `SiteName`, `description` … */
	properties: Readonly<Record<string, string>>;
	/** Pictures that stand in the content; what they show cannot be read. */
	pictures: number;
	blocks: Block[];
};

export type Block = Paragraph | Table;

/** One line of a text file as it stands (leading blanks and tabs kept), or one block of text of a page. */
export type Paragraph = { kind: 'paragraph'; text: string; at: Locator };

/** Stands between the parts of a line whose columns cannot be told; it is no white space, so that nothing there is read as values. */
export const apart = '\u2063';

/** `rows[y][x]` is the cell that covers the position: a spanning cell stands, as the same object, at each one that it covers; null where a row is short. */
export type Table = { kind: 'table'; rows: (Cell | null)[][]; at: Locator };

export type Cell = { text: string; columnSpan: number; rowSpan: number; at: Locator };
