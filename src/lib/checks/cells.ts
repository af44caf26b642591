import { placeKey, placeName, type Place } from '#lib/report/place.ts';
import type { Fact } from '#lib/report/report.ts';
import type { Operand } from './finding.ts';

/** The printed cells of a report by `placeKey`. A place without a fact was not read: that is neither blank nor 0. */
export type Cells = ReadonlyMap<string, Fact>;

export function cellsOf(report: { facts: readonly Fact[] }): Cells {
	return new Map(report.facts.map((fact) => [placeKey(fact), fact]));
}

export function requestPlace(row: string, column: string): Place {
	return { table: 'requests', row, column };
}

/** The fact of a place whose content is known: a number or a true blank. */
export function readable(cells: Cells, place: Place): Fact | null {
	const fact = cells.get(placeKey(place));
	return fact && fact.blank !== 'unreadable' ? fact : null;
}

/** The facts of all places, or null where one of them was not read. */
export function allReadable(cells: Cells, places: readonly Place[]): Fact[] | null {
	const facts = places.map((place) => readable(cells, place));
	return facts.every((fact) => fact !== null) ? facts : null;
}

/** Sum of printed values; a blank counts as 0 here, and only here. */
export function sum(facts: readonly Fact[]): number {
	return facts.reduce((total, fact) => total + (fact.value ?? 0), 0);
}

export function allBlank(facts: readonly Fact[]): boolean {
	return facts.every((fact) => fact.value === null);
}

/** `year` where the cell stands in another year's report than the finding. */
export function cellOperand(fact: Fact, year?: number): Operand {
	const place = { table: fact.table, row: fact.row, column: fact.column };
	const operand = { place, value: fact.value, at: fact.at, label: placeName(place) };
	return year === undefined ? operand : { ...operand, year };
}
