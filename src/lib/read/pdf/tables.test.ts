import { describe, expect, it } from 'vitest';
import type { Glyph } from './mark.ts';
import type { Part, PartCell } from './page.ts';
import { tableOf } from './tables.ts';

const width = 24;

/** A cell of one line; each character is ten wide, so that two fill a narrow cell. */
function cell(
	text: string,
	left: number,
	top: number,
	right = left + 1,
	bottom = top + 1
): PartCell {
	const glyphs = [...text].map((sign, index) => {
		const from = left * width + 2 + index * 10;
		const box = { left: from, right: from + 10, top: top * 20, bottom: top * 20 + 10 };
		return { text: sign, from, to: from + 10, level: top * 20, size: 10, turn: 0, box } as Glyph;
	});
	const box = { left: left * width, right: right * width, top: top * 20, bottom: bottom * 20 };
	return { left, right, top, bottom, text, glyphs, box };
}

const part = (height: number, cells: PartCell[]): Part => ({
	columns: [0, 1, 2, 3, 4].map((index) => index * width),
	height,
	cells,
	box: { left: 0, top: 0, right: 4 * width, bottom: height * 20 }
});

const texts = (above: Part, below: Part) =>
	tableOf([
		{ part: above, page: 1 },
		{ part: below, page: 2 }
	]).rows.map((row) => row.map((one) => one?.text ?? null));

const row = (cells: readonly string[], top: number) =>
	cells.map((text, left) => cell(text, left, top));

describe('a row torn by a page break', () => {
	it('heads of two words, torn between them, are one row', () => {
		const above = part(1, row(['结果', '结果', '其他', '尚未'], 0));
		const below = part(2, [
			...row(['维持', '纠正', '结果', '审结'], 0),
			...row(['1', '', '2', '3'], 1)
		]);
		expect(texts(above, below)).toEqual([
			['结果维持', '结果纠正', '其他结果', '尚未审结'],
			['1', '', '2', '3']
		]);
	});

	it('heads above a row with a value are not', () => {
		const above = part(1, row(['内容', '制发', '废止', '有效'], 0));
		const below = part(1, row(['规章', '3', '不适用', '不适用'], 0));
		expect(texts(above, below)).toHaveLength(2);
	});

	it('a blank stub across what are several cells on the page before goes on in them', () => {
		const above = part(1, [cell('', 0, 0), cell('总计', 1, 0), cell('33', 2, 0), cell('81', 3, 0)]);
		const below = part(1, [cell('', 0, 0, 2), cell('64', 2, 0), cell('', 3, 0)]);
		expect(texts(above, below)).toEqual([['', '总计', '3364', '81']]);
	});
});
