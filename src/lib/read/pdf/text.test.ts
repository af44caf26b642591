import { describe, expect, it } from 'vitest';
import type { Glyph } from './mark.ts';
import { cellText, linesOf } from './text.ts';

const box = { left: 0, top: 0, right: 40, bottom: 40 };

const glyph = (text: string, from: number, level: number): Glyph =>
	({
		text,
		from,
		to: from + 10,
		level,
		size: 10,
		turn: 0,
		run: level,
		box: { left: from, right: from + 10, top: level - 8, bottom: level + 2 }
	}) as Glyph;

describe('the text of a cell', () => {
	it('a number pushed to the edge by blanks goes on in the next line', () => {
		const glyphs = [glyph('\u3000', 5, 10), glyph('\u3000', 15, 10), glyph('6', 25, 10)];
		expect(cellText([...glyphs, glyph('8', 5, 25)], box)).toBe('68');
	});

	it('a short line ends in itself', () => {
		expect(cellText([glyph('6', 5, 10), glyph('8', 5, 25)], box)).toBe('6\n8');
	});
});

const written = (text: string, from: number, level: number) =>
	[...text].map((sign, index) => glyph(sign, from + index * 10, level));

describe('lines printed over one another', () => {
	it('are lines of their own, each with what stands on its level', () => {
		const lines = linesOf([
			...written('家秘密', 0, 20),
			...written('40', 80, 20),
			...written('2.其他法', 0, 23)
		]);
		expect(lines.map(({ text }) => text)).toEqual(['家秘密 40', '2.其他法']);
		expect(lines.some(({ overlaid }) => overlaid)).toBe(false);
	});

	it('two such pairs in turn are told, as their words may be of either', () => {
		const pair = (level: number) => [
			...written('政府信息', 0, level),
			...written('申请人', 3, level + 3)
		];
		expect(linesOf([...pair(20), ...pair(34)]).map(({ overlaid }) => overlaid)).toEqual(
			Array(4).fill(true)
		);
	});

	it('a sign set a little higher stays in its line', () => {
		const lines = linesOf([
			...written('数量', 0, 20),
			...written('①', 21, 17),
			...written('7', 60, 20)
		]);
		expect(lines).toHaveLength(1);
	});
});
