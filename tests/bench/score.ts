import type { Report } from '#lib/report/report.ts';
import { placeKey } from '#lib/report/place.ts';

/** Cells of a document against what was read: `wrong` has another value, `invented` stands nowhere in the document. */
export type Score = {
	files: number;
	expected: number;
	right: number;
	wrong: number;
	missed: number;
	invented: number;
};

export const nothing: Score = {
	files: 0,
	expected: 0,
	right: 0,
	wrong: 0,
	missed: 0,
	invented: 0
};

/** The score of one document; `facts` is empty where it was refused. */
export function score(expected: ReadonlyMap<string, number | null>, facts: Report['facts']): Score {
	const found = new Map(facts.map((fact) => [placeKey(fact), fact.value]));
	const result = { ...nothing, files: 1, expected: expected.size };
	for (const [place, value] of expected) {
		if (!found.has(place)) result.missed += 1;
		else if (found.get(place) === value) result.right += 1;
		else result.wrong += 1;
	}
	for (const place of found.keys()) if (!expected.has(place)) result.invented += 1;
	return result;
}

export function add(one: Score, other: Score): Score {
	return {
		files: one.files + other.files,
		expected: one.expected + other.expected,
		right: one.right + other.right,
		wrong: one.wrong + other.wrong,
		missed: one.missed + other.missed,
		invented: one.invented + other.invented
	};
}
