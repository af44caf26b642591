import { bytesOf } from './bytes.ts';
import type { Property } from './properties.ts';
import type { WrittenCell } from '#lib/read/word/table.ts';

/** A row's cells by their edges from left to right, in twentieths of a point, and how each is merged. */
export type RowShape = { edges: number[]; merges: WrittenCell['merge'][]; joined: boolean[] };

const definition = 0xd608;
const verticalMerge = 0xd62b;
const horizontalMerge = 0x5624;

const mergeOf = (flags: number): WrittenCell['merge'] =>
	flags === 0 ? null : flags & 2 ? 'begins' : 'goes_on';

/** The shape of a row from the properties of its end mark ([MS-DOC] 2.9.326 TDefTableOperand, 2.9.317 TCGRF); null where none is stated. */
export function shapeOf(properties: readonly Property[]): RowShape | null {
	const stated = properties.findLast(({ code }) => code === definition);
	if (!stated || stated.operand.length === 0) return null;
	const bytes = bytesOf(stated.operand);
	const count = bytes.u8(0);
	if (1 + (count + 1) * 2 > stated.operand.length) return null;
	const edges = Array.from({ length: count + 1 }, (_, index) => bytes.i16(1 + index * 2));
	const flags = Array.from({ length: count }, (_, index) => {
		const at = 1 + (count + 1) * 2 + index * 20;
		return at + 2 <= stated.operand.length ? bytes.u16(at) : 0;
	});
	const shape: RowShape = {
		edges,
		merges: flags.map((flag) => mergeOf((flag >> 5) & 3)),
		joined: flags.map((flag) => (flag & 2) !== 0)
	};
	for (const { code, operand } of properties) {
		const [first = 0, second = 0] = operand;
		if (code === verticalMerge && first < count) shape.merges[first] = mergeOf(second & 3);
		if (code === horizontalMerge) {
			for (let index = first + 1; index < Math.min(second, count); index += 1)
				shape.joined[index] = true;
		}
	}
	return shape;
}

/** Edges of rows that differ by less than this are one: Word rounds widths row by row. */
const nearest = 40;

/** The edges of all rows of a table from left to right, near ones taken as one. */
export function columnEdges(shapes: readonly (RowShape | null)[]): number[] {
	const all = shapes.flatMap((shape) => shape?.edges ?? []).sort((a, b) => a - b);
	const edges: number[] = [];
	for (const edge of all) {
		if (edges.length === 0 || edge - edges.at(-1)! >= nearest) edges.push(edge);
	}
	return edges;
}

/** Which column begins at an edge. */
export function columnAt(edges: readonly number[], edge: number): number {
	let column = 0;
	while (column + 1 < edges.length && edges[column + 1]! <= edge) column += 1;
	return column;
}
