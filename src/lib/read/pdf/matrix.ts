import type { Box } from '#lib/report/locator.ts';

/** `[a, b, c, d, e, f]`: (x, y) goes to (ax + cy + e, bx + dy + f), as PDF writes it (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What does `inner` first, then `outer`. */
export function times(outer: Matrix, inner: ArrayLike<number>): Matrix {
	const [a, b, c, d, e, f] = outer;
	const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = Array.from(inner);
	return [
		a * p + c * q,
		b * p + d * q,
		a * r + c * s,
		b * r + d * s,
		a * t + c * u + e,
		b * t + d * u + f
	];
}

export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
	const area = a * d - b * c || 1;
	return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}

export function pointAt([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
	return [a * x + c * y + e, b * x + d * y + f];
}

/** The upright box around the corners that a matrix takes a box's corners to. */
export function boxUnder(matrix: Matrix, { left, top, right, bottom }: Box): Box {
	const [x1, y1] = pointAt(matrix, left, top);
	const [x2, y2] = pointAt(matrix, right, top);
	const [x3, y3] = pointAt(matrix, left, bottom);
	const [x4, y4] = pointAt(matrix, right, bottom);
	return {
		left: Math.min(x1, x2, x3, x4),
		top: Math.min(y1, y2, y3, y4),
		right: Math.max(x1, x2, x3, x4),
		bottom: Math.max(y1, y2, y3, y4)
	};
}
