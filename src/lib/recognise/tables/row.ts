import { passageAt, type Locator } from '#lib/report/locator.ts';

/** A printed text with its columns [from, to): of a grid, or of characters in a line. */
export type Slot = {
	text: string;
	at: Locator;
	from: number;
	to: number;
	/** Tabs stand before it in its line, so that its characters do not tell its place. */
	tabbed?: boolean;
};

/**
 * One row of cells in printed order, blank cells among them. `covering` are the texts of cells that span down from
 * rows above. `sure` is false where the end of a row was only told by the label that follows.
 */
export type Row = { slots: Slot[]; covering: string[]; sure: boolean };

/** A line's part as a slot with its own place in the source. */
export function slotAt(line: { text: string; at: Locator }, start: number, end: number): Slot {
	const text = line.text.slice(start, end);
	const at = passageAt(line.at, start, end);
	const tabbed = line.text.slice(0, start).trimStart().includes('\t');
	return { text, at, from: start, to: end, tabbed };
}
