import { placeKey, type Place } from '#lib/report/place.ts';
import { allBlank, allReadable, cellOperand, sum, type Cells } from './cells.ts';
import type { Operand } from './finding.ts';

/** An identity between printed cells: the sum of the left is the sum of the right. */
export type Equation = {
	rule: string;
	/** The cell that the identity is named after. */
	place: Place;
	left: readonly Place[];
	right: readonly Place[];
};

/**
 * `one_side_blank`: a whole side is unfilled against a number, which is a matter of filling and not of adding.
 * `empty`: nothing is filled. `unknown`: a cell was not read, or its blank is already told (`due`).
 */
export type Standing = 'holds' | 'broken' | 'one_side_blank' | 'empty' | 'unknown';

/** An equation with its printed numbers in: operands are those of the left, then those of the right. */
export type Weighed = Equation & {
	standing: Standing;
	/** Left minus right; 0 where it is unknown. */
	difference: number;
	operands: readonly Operand[];
};

/** @param due keys of blank cells that other findings tell: an equation with one of them is left alone */
export function weigh(equation: Equation, cells: Cells, due: ReadonlySet<string>): Weighed {
	const left = allReadable(cells, equation.left);
	const right = allReadable(cells, equation.right);
	const told = [...equation.left, ...equation.right].some((place) => due.has(placeKey(place)));
	if (!left || !right || told)
		return { ...equation, standing: 'unknown', difference: 0, operands: [] };
	const difference = sum(left) - sum(right);
	const operands = [...left, ...right].map((fact) => cellOperand(fact));
	const blankSides = [left, right].filter(allBlank).length;
	const standing =
		blankSides === 2
			? 'empty'
			: difference === 0
				? 'holds'
				: blankSides === 1
					? 'one_side_blank'
					: 'broken';
	return { ...equation, standing, difference, operands };
}
