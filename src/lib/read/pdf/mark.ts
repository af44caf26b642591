import type { Box } from '#lib/report/locator.ts';

/** Which way text runs on the page as it is read, in quarter turns clockwise: 1 runs downwards, as upright writing does. */
export type Turn = 0 | 1 | 2 | 3;

/** One printed character (or ligature) with its place. `from`, `to` and `level` are along its line and across the lines. */
export type Glyph = {
	text: string;
	box: Box;
	size: number;
	turn: Turn;
	from: number;
	to: number;
	level: number;
	/** Which showing of text it is part of: characters of one run are set as one. */
	run: number;
	/** Marked by the program as no part of the text: heads and feet of pages, watermarks. */
	aside: boolean;
};

/** A straight rule: `at` is its y (horizontal) or x (vertical), `from` and `to` its ends. */
export type Rule = { at: number; from: number; to: number };

/** All that a page shows, in points from the upper left corner of the page as it is read. */
export type Marks = {
	width: number;
	height: number;
	glyphs: Glyph[];
	horizontal: Rule[];
	vertical: Rule[];
	/** Coloured areas; their edges part cells where no rules are drawn. */
	areas: Box[];
	pictures: Box[];
};

export const middleOf = ({ left, right }: Box) => (left + right) / 2;
export const heightOf = ({ top, bottom }: Box) => bottom - top;
export const widthOf = ({ left, right }: Box) => right - left;

export function around(boxes: readonly Box[]): Box {
	const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
	for (const { left, top, right, bottom } of boxes) {
		box.left = Math.min(box.left, left);
		box.top = Math.min(box.top, top);
		box.right = Math.max(box.right, right);
		box.bottom = Math.max(box.bottom, bottom);
	}
	return box;
}
