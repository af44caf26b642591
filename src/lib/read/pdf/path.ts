import type { Box } from '#lib/report/locator.ts';
import { pointAt, type Matrix } from './matrix.ts';
import type { Rule } from './mark.ts';

type Point = [number, number];

/** How many numbers follow each step of a path as pdf.js writes it: move, line, cubic, quadratic, close. */
const lengths = [2, 2, 6, 4, 0] as const;
const [move, line] = [0, 1];
const close = 4;

export type Subpath = { points: Point[]; curved: boolean };

/** The parts of a path, each as its corners on the page. */
export function subpaths(data: ArrayLike<number>, matrix: Matrix): Subpath[] {
	const parts: Subpath[] = [];
	let current: Subpath | null = null;
	for (let i = 0; i < data.length;) {
		const step = data[i]!;
		const length = lengths[step];
		if (length === undefined) break;
		if (step === close) {
			const first = current?.points[0];
			if (current && first) current.points.push(first);
		} else {
			const point = pointAt(matrix, data[i + length - 1]!, data[i + length]!);
			if (step === move || !current) parts.push((current = { points: [point], curved: false }));
			else current.points.push(point);
			if (step !== move && step !== line) current.curved = true;
		}
		i += 1 + length;
	}
	return parts;
}

export function extent(points: readonly Point[]): Box {
	const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
	for (const [x, y] of points) {
		box.left = Math.min(box.left, x);
		box.right = Math.max(box.right, x);
		box.top = Math.min(box.top, y);
		box.bottom = Math.max(box.bottom, y);
	}
	return box;
}

/** Thicker bars are areas, not rules. */
const thickest = 3.6;

/** A thin area as a rule; a dot, of which dotted rules are made, may be part of either kind. */
export function thin(box: Box): { horizontal?: Rule; vertical?: Rule } | null {
	const width = box.right - box.left;
	const height = box.bottom - box.top;
	if (Math.min(width, height) > thickest) return null;
	const dot = Math.max(width, height) <= thickest;
	return {
		...(height <= width || dot
			? { horizontal: { at: (box.top + box.bottom) / 2, from: box.left, to: box.right } }
			: {}),
		...(width <= height || dot
			? { vertical: { at: (box.left + box.right) / 2, from: box.top, to: box.bottom } }
			: {})
	};
}

/** Each straight stretch of a stroked path that runs level or plumb. */
export function strokes({ points }: Subpath): Box[] {
	return points.slice(1).flatMap((end, index) => {
		const box = extent([points[index]!, end]);
		return Math.min(box.right - box.left, box.bottom - box.top) <= 0.6 ? [box] : [];
	});
}

/** Whether a part is a box with level and plumb sides. */
export function isBox({ points, curved }: Subpath): boolean {
	if (curved || points.length < 4 || points.length > 6) return false;
	return points.slice(1).every(([x, y], index) => {
		const [px, py] = points[index]!;
		return Math.min(Math.abs(x - px), Math.abs(y - py)) <= 0.6;
	});
}
