import { boundary } from './fold-text.ts';

/** Characters of a gram: about the length of a clause, so that two texts seldom share one by chance. */
export const gramLength = 12;
/** Of so many grams in a row one is kept, so that a shared run of `gramLength + window - 1` characters is never missed. */
const window = 8;

const base = 1_000_003;
const modulus = 2 ** 32;

/** A hash (32 bits) of the gram at each place of a folded text; null for one that goes over the end of a section. */
export function grams(text: string): (number | null)[] {
	return Array.from({ length: Math.max(0, text.length - gramLength + 1) }, (_, start) => {
		let hash = 0;
		for (let at = start; at < start + gramLength; at++) {
			if (text[at] === boundary) return null;
			hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
		}
		return (hash + modulus) % modulus;
	});
}

/**
 * The fingerprints of a text: of each window of grams the one with the least hash.
 * Source: S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003.
 */
export function fingerprints(hashes: readonly (number | null)[]): Set<number> {
	const kept = new Set<number>();
	for (let start = 0; start + window <= hashes.length; start++) {
		let least: number | null = null;
		for (let at = start; at < start + window; at++) {
			const hash = hashes[at] ?? null;
			if (hash !== null && (least === null || hash <= least)) least = hash;
		}
		if (least !== null) kept.add(least);
	}
	return kept;
}
