import { describe, expect, it, test } from 'vitest';
import { requestRows } from '#lib/report/codes.ts';
import { indicatorContinuity } from '#lib/report/indicator-continuity.ts';
import { placeName } from '#lib/report/place.ts';
import { isSum, measureIds, readingIn, reasonIds } from './measure.ts';
import { allMeasures, anyMeasureOf, measureOf, measures } from './registry.ts';

test.each(measureIds)('%s is whole: words in both languages, cells that the statute has', (id) => {
	const measure = measures[id];
	expect(measure.id).toBe(id);
	for (const words of [measure.name, measure.formula, measure.source])
		expect(Object.values(words).every((text) => text.trim().length > 0)).toBe(true);
	const places = [...measure.numerator, ...(measure.denominator ?? [])].flat();
	expect(places.length).toBeGreaterThan(0);
	for (const place of places) expect(placeName(place)).not.toContain(place.row);
	expect(measure.denominator === null).toBe(isSum(measure.unit));
});

test('every row of an outcome is in exactly one of the six measures', () => {
	const outcomes = ['granted', 'partial', 'denied', 'unavailable', 'rejected', 'other'] as const;
	const rows = outcomes.flatMap((id) => measures[id].numerator.flat().map((place) => place.row));
	const expected = requestRows.filter((row) => row.outcome).map((row) => row.code);
	expect(rows.toSorted()).toEqual(expected.toSorted());
});

test('each reason row of table 三 is a measure of its own', () => {
	const rows = requestRows.filter((row) => row.group !== null).map((row) => row.code);
	expect([...reasonIds]).toEqual(rows);
});

test('every measure, of whichever kind, is told in full and once', () => {
	const ids = allMeasures.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	const names = allMeasures.map(({ name }) => name['zh-CN']);
	expect(new Set(names).size).toBe(names.length);
	for (const measure of allMeasures) {
		expect(anyMeasureOf(measure.id)).toBe(measure);
		for (const words of [measure.name, measure.formula, measure.source])
			expect(Object.values(words).every((text) => text.trim().length > 1)).toBe(true);
		expect(measure.eras.length).toBeGreaterThan(0);
		expect(measure.name['zh-CN']).not.toMatch(/[a-z]{3}/i);
	}
});

test('an unknown name is no measure', () => {
	expect(measureOf('disclosure_rate')?.id).toBe('disclosure_rate');
	expect(measureOf('constructor')).toBeNull();
});

describe('before 2019', () => {
	it.each(measureIds)('%s says in both languages how it reads, of rows that the form has', (id) => {
		const reading = measures[id].before2019;
		expect(Object.values(reading.why).every((text) => text.length > 3)).toBe(true);
		if (reading.kind === 'broken') return;
		expect(reading.denominator === null).toBe(measures[id].denominator === null);
		const rows = [...reading.numerator, ...(reading.denominator ?? [])].flat();
		for (const { table, row } of rows) {
			expect(table).toBe('indicators');
			expect(indicatorContinuity[row]?.kind).not.toBe('broken');
		}
		const kinds = rows.map(({ row }) => indicatorContinuity[row]?.kind);
		expect(reading.kind === 'same').toBe(kinds.every((kind) => kind === 'same'));
	});

	it('every indicator that goes on stands in the measure that it names', () => {
		for (const [code, { measure }] of Object.entries(indicatorContinuity)) {
			if (measure === null) continue;
			const reading = measureOf(measure)?.before2019;
			const rows = reading?.kind === 'broken' ? [] : reading?.numerator.flat();
			const below = reading?.kind === 'broken' ? [] : reading?.denominator?.flat();
			expect([...(rows ?? []), ...(below ?? [])].map(({ row }) => row)).toContain(code);
		}
	});

	it('what is counted the same in neither way is a gap: no number of later forms stands there', () => {
		expect(readingIn(measures.carried_out, 'pre2019')).toBeNull();
		expect(readingIn(measures.rejected, 'pre2019')).toBeNull();
		expect(readingIn(measures.received_new, '2019')).toBe(measures.received_new);
	});
});
