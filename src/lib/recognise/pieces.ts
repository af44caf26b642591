import type { Cell, Document, Table } from '#lib/read/document.ts';
import type { Locator } from '#lib/report/locator.ts';
import { headingNumberedOtherwise, headingOf } from './heading.ts';
import type { Row, Slot } from './tables/row.ts';

export type Line = { kind: 'line'; text: string; at: Locator };
export type Rows = { kind: 'rows'; rows: Row[]; at: Locator };
/** What a document is made of for the recogniser: lines of text, and rows of cells. */
export type Piece = Line | Rows;

export const isLine = (piece: Piece): piece is Line => piece.kind === 'line';

/** A table's rows: the cells that begin in each, and what spans down into it. */
export function tableRows(table: Table): Row[] {
	return table.rows.map((row, y) => {
		const above = table.rows[y - 1];
		const slots: Slot[] = [];
		const covering: string[] = [];
		row.forEach((cell: Cell | null, x) => {
			if (!cell || row[x - 1] === cell) return;
			if (above?.[x] === cell) covering.push(cell.text);
			else slots.push({ text: cell.text, at: cell.at, from: x, to: x + cell.columnSpan });
		});
		return { slots, covering, sure: true };
	});
}

const isHeading = (text: string) =>
	headingOf(text) !== null || headingNumberedOtherwise(text) !== null;

/** The document's pieces in order; a heading that stands as a row of a joined table is a line, and parts the table. */
export function pieces(document: Document): Piece[] {
	return document.blocks.flatMap((block): Piece[] => {
		if (block.kind === 'paragraph') return [{ kind: 'line', text: block.text, at: block.at }];
		const parts: Piece[] = [];
		let rows: Row[] = [];
		for (const row of tableRows(block)) {
			const [only, ...others] = row.slots.filter((slot) => slot.text.trim() !== '');
			if (only && others.length === 0 && isHeading(only.text)) {
				parts.push(
					{ kind: 'rows', rows, at: block.at },
					{ kind: 'line', text: only.text, at: only.at }
				);
				rows = [];
			} else {
				rows.push(row);
			}
		}
		return [...parts, { kind: 'rows', rows, at: block.at }];
	});
}
