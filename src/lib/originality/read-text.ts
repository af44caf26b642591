import { fingerprints, gramLength, grams } from './fingerprints.ts';
import { foldText, type FoldedText } from './fold-text.ts';
import type { Prose } from './prose.ts';
import { statutory } from './statutory-sentences.ts';

/** A text ready to be compared. */
export type ReadText = FoldedText & {
	prose: Prose;
	grams: readonly (number | null)[];
	fingerprints: ReadonlySet<number>;
	/** For each character, whether it belongs to a sentence of the format. */
	statutory: readonly boolean[];
};

export function readText(prose: Prose): ReadText {
	const folded = foldText(prose);
	const hashes = grams(folded.text);
	return {
		...folded,
		prose,
		grams: hashes,
		fingerprints: fingerprints(hashes),
		statutory: statutory(folded.text)
	};
}

/** Where more offices than this part of all write the same, it is the region's common wording and nobody's own. */
const commonPart = 1 / 3;
const fewestForCommon = 5;

/** The grams that so many of the texts hold that they are nobody's own wording. */
export function commonGrams(texts: readonly ReadText[]): ReadonlySet<number> {
	const counts = new Map<number, number>();
	for (const { grams } of texts)
		for (const gram of new Set(grams))
			if (gram !== null) counts.set(gram, (counts.get(gram) ?? 0) + 1);
	const most = Math.max(fewestForCommon, texts.length * commonPart);
	return new Set([...counts].filter(([, count]) => count > most).map(([gram]) => gram));
}

/** For each character of a text, whether it is its own wording: neither of the format nor common to most offices. */
export function ownWording(
	{ text, grams, statutory }: ReadText,
	common: ReadonlySet<number>
): boolean[] {
	const own = statutory.map((isStatutory) => !isStatutory);
	grams.forEach((gram, start) => {
		if (gram !== null && common.has(gram)) own.fill(false, start, start + gramLength);
	});
	return own.map((isOwn, at) => isOwn && /[\p{L}\p{N}]/u.test(text.charAt(at)));
}
