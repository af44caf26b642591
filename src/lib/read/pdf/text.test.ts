import { describe, expect, it } from 'vitest';
import type { Glyph } from './mark.ts';
import { cellText } from './text.ts';

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
