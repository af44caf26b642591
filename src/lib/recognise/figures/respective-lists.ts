import type { FigureMeasure } from './figure-measures.ts';
import type { Claim } from './claims.ts';
import { termsOfYear } from './match-terms.ts';
import type { Subject } from './terms.ts';

const joined = /^(?:、|和|及|与|,|以及)*$/;

/**
 * Measures of numbers given respectively: `网络、信函、当面申请分别为3件、2件、1件`. By index of the claim; empty unless the names are
 * as many as the numbers.
 */
export function respectiveMeasures(
	claims: readonly Claim[],
	subjects: readonly (Subject | null)[],
	year: number
): Map<number, FigureMeasure> {
	const measures = new Map<number, FigureMeasure>();
	claims.forEach((claim, index) => {
		const list = /^(.*?)(?:数量|件数)?分别(?:为|是|有|占)?$/.exec(claim.before)?.[1];
		if (!list) return;
		const names = list.split(/、|和|及|与|以及/);
		let count = 1;
		while (joined.test(claims[index + count]?.before ?? '其他')) count++;
		if (names.length < 2 || count !== names.length) return;
		names.forEach((name, position) => {
			const term = termsOfYear(year).find(
				({ anywhere, subject }) =>
					anywhere.test(name) && (subject === 'any' || subject === subjects[index])
			);
			if (term) measures.set(index + position, term.measure);
		});
	});
	return measures;
}
