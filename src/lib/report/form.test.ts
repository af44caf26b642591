import { describe, expect, test } from 'vitest';
import { proactiveBlocks, requestColumns, requestRows } from './codes.ts';
import { formEras, forms, placesOf, type Form } from './form.ts';
import { placeKey } from './place.ts';

/** Lays the cells out as a browser does and returns each row's covered columns. */
function covered(form: Form): number[] {
	const below: number[][] = form.rows.map(() => []);
	return form.rows.map((row, y) => {
		let x = 0;
		const taken = new Set(below[y]);
		for (const cell of row) {
			while (taken.has(x)) x += 1;
			for (let column = x; column < x + cell.columns; column += 1) {
				taken.add(column);
				for (let deep = y + 1; deep < y + cell.rows; deep += 1) below[deep]?.push(column);
			}
		}
		return taken.size;
	});
}

describe.each(formEras)('the form of %s', (era) => {
	test('every row fills the width of its table', () => {
		for (const form of forms(era)) {
			expect(covered(form)).toEqual(form.rows.map(() => form.width));
		}
	});

	test('no place stands twice', () => {
		const keys = forms(era).flatMap(placesOf).map(placeKey);
		expect(new Set(keys).size).toBe(keys.length);
	});

	test('it has a cell for every code of the era', () => {
		const [proactive, requests, disputes] = forms(era).map((form) => placesOf(form).length);
		const inEra = requestRows.filter(({ eras }) => eras.includes(era));
		expect(proactive).toBe(
			proactiveBlocks[era].reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0)
		);
		expect(requests).toBe(inEra.length * requestColumns.length);
		expect(disputes).toBe(15);
	});
});

test('a muddled report that prints 其他处理 both ways keeps its shape', () => {
	for (const form of forms('2021', 'both')) {
		expect(covered(form)).toEqual(form.rows.map(() => form.width));
	}
});
