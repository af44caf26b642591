import { expect, test } from 'vitest';
import type { Run } from '#lib/server/source/drawn-page.ts';
import { passageBoxes } from './source-passage.ts';

const run = (text: string, left: number, right: number, top: number): Run => ({
	text,
	box: { left, right, top, bottom: top + 12 }
});
const box = { left: 100, top: 80, right: 300, bottom: 112 };
const text = '全年共收到25件，其中网络12件。';
/** Two lines, out of order, beside a line of another column. */
const runs = [
	run('网络12', 100, 160, 100),
	run('别的', 310, 330, 80),
	run('件。', 160, 180, 100),
	run('全年共收到', 100, 200, 80),
	run('25', 200, 220, 80),
	run('件，其中', 220, 300, 80)
];
const boxes = (start?: number, end?: number, printed: readonly Run[] = runs) =>
	passageBoxes({ kind: 'page', page: 1, box, start, end }, text, printed);

test('a number is marked where it is printed', () => {
	expect(boxes(5, 7)).toEqual([{ left: 200, right: 220, top: 80, bottom: 92 }]);
	expect(boxes(13, 15)).toEqual([{ left: 140, right: 160, top: 100, bottom: 112 }]);
});

test('a passage over two lines has a box on each', () => {
	expect(boxes(5, 16)).toEqual([
		{ left: 200, right: 300, top: 80, bottom: 92 },
		{ left: 100, right: 170, top: 100, bottom: 112 }
	]);
});

test('what cannot be found surely is marked by the whole box', () => {
	expect(boxes()).toEqual([box]);
	expect(boxes(5, 7, [])).toEqual([box]);
	expect(boxes(5, 7, runs.slice(0, 4))).toEqual([box]);
	expect(boxes(3, 3)).toEqual([box]);
	expect(passageBoxes({ kind: 'page', page: 1, box, start: 5, end: 7 }, undefined, runs)).toEqual([
		box
	]);
});
