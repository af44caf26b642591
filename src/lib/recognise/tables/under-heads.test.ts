import { describe, expect, it } from 'vitest';
import type { Slot } from './row.ts';
import { underHeads } from './under-heads.ts';

const cell = (text: string, from: number, to = from + 1): Slot => ({
	text,
	from,
	to,
	at: { kind: 'sheet', sheet: 'Sheet1', cell: 'A1' }
});
const heads = [
	{ from: 2, to: 5 },
	{ from: 5, to: 7 },
	{ from: 7, to: 8 }
];
const texts = (cells: readonly Slot[]) => underHeads(cells, heads)?.map(({ text }) => text) ?? null;

describe('cells under the heads of a grid', () => {
	it('takes the blank cell where a merged blank is stored as single cells', () => {
		const cells = [cell('', 2), cell('', 3), cell('', 4), cell('7', 5, 7), cell('0', 7)];
		expect(texts(cells)).toEqual(['', '7', '0']);
	});

	it('places nothing where a value stands beside a head', () => {
		expect(texts([cell('', 2), cell('3', 3), cell('', 5), cell('', 7)])).toBeNull();
	});

	it('places nothing where a value reaches under two heads', () => {
		expect(texts([cell('3', 2, 6), cell('', 7)])).toBeNull();
	});

	it('places nothing where heads stand over one another or a head has no cell', () => {
		expect(underHeads([cell('1', 0)], [heads[0]!, heads[0]!])).toBeNull();
		expect(texts([cell('1', 2, 5), cell('2', 5, 7)])).toBeNull();
	});
});
