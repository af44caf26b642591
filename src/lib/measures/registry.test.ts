import { expect, test } from 'vitest';
import { requestRows } from '#lib/report/codes.ts';
import { placeName } from '#lib/report/place.ts';
import { measureIds } from './measure.ts';
import { measureOf, measures } from './registry.ts';

test.each(measureIds)('%s is whole: words in both languages, cells that the statute has', (id) => {
	const measure = measures[id];
	expect(measure.id).toBe(id);
	for (const words of [measure.name, measure.formula, measure.source])
		expect(Object.values(words).every((text) => text.trim().length > 0)).toBe(true);
	const places = [...measure.numerator, ...(measure.denominator ?? [])].flat();
	expect(places.length).toBeGreaterThan(0);
	for (const place of places) expect(placeName(place)).not.toContain(place.row);
	expect(measure.denominator === null).toBe(measure.unit === 'count');
});

test('every row of an outcome is in exactly one of the six measures', () => {
	const outcomes = ['granted', 'partial', 'denied', 'unavailable', 'rejected', 'other'] as const;
	const rows = outcomes.flatMap((id) => measures[id].numerator.flat().map((place) => place.row));
	const expected = requestRows.filter((row) => row.outcome).map((row) => row.code);
	expect(rows.toSorted()).toEqual(expected.toSorted());
});

test('an unknown name is no measure', () => {
	expect(measureOf('disclosure_rate')?.id).toBe('disclosure_rate');
	expect(measureOf('constructor')).toBeNull();
});
