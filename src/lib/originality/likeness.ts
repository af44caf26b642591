import { commonGrams, type ReadText } from './read-text.ts';
import { repetition, type Repetition } from './repetition.ts';

/** A text of a region's year, with the same office's text of the year before. */
export type YearText<Key> = { key: Key; text: ReadText; before: ReadText | null };

export type Likeness<Key> = {
	key: Key;
	/** What is repeated from the office's own report of the year before; null where there is none. */
	lastYear: Repetition | null;
	/** The other office whose text of the same year it repeats most; null where it shares nothing with any. */
	nearest: { key: Key; repetition: Repetition } | null;
};

/** So many other texts are compared in full; the index of fingerprints names them. */
const compared = 3;

/**
 * Each text of a year against the same office's of the year before and against those of all other offices, by an index of their fingerprints: the
 * work grows with what is shared, not with the number of pairs. Given one by one, so that others may have a turn between them.
 */
export function* likenesses<Key>(texts: readonly YearText<Key>[]): Generator<Likeness<Key>, void> {
	const common = commonGrams(texts.map(({ text }) => text));
	const index = new Map<number, number[]>();
	texts.forEach(({ text }, place) => {
		for (const fingerprint of text.fingerprints) {
			if (common.has(fingerprint)) continue;
			const known = index.get(fingerprint);
			if (known === undefined) index.set(fingerprint, [place]);
			else known.push(place);
		}
	});
	for (const [place, { key, text, before }] of texts.entries()) {
		const found = candidates(text, place, index).map((other) => ({
			key: texts[other]!.key,
			repetition: repetition(text, texts[other]!.text, common)
		}));
		const [nearest] = found.toSorted(
			(one, other) => other.repetition.characters - one.repetition.characters
		);
		yield {
			key,
			lastYear: before && repetition(text, before, common),
			nearest: nearest ?? null
		};
	}
}

function candidates(
	{ fingerprints }: ReadText,
	own: number,
	index: ReadonlyMap<number, readonly number[]>
): number[] {
	const shared = new Map<number, number>();
	for (const fingerprint of fingerprints)
		for (const place of index.get(fingerprint) ?? [])
			if (place !== own) shared.set(place, (shared.get(place) ?? 0) + 1);
	return [...shared]
		.toSorted(([, one], [, other]) => other - one)
		.slice(0, compared)
		.map(([place]) => place);
}
