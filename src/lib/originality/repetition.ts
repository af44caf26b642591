import { boundary, spanOf } from './fold-text.ts';
import { gramLength } from './fingerprints.ts';
import type { Span } from './prose.ts';
import { ownWording, type ReadText } from './read-text.ts';

/** A run of the same wording in two texts, `numbers` where the numbers in it differ. */
export type Passage = {
	own: Span;
	other: Span;
	/** Characters of it that are the text's own wording. */
	characters: number;
	numbers: { own: Span; other: Span }[];
};

/** How much of a text's own wording stands in another, and where. */
export type Repetition = {
	/** 0 to 1, of the text's own wording. */
	share: number;
	/** Characters of own wording repeated, and in all. */
	characters: number;
	of: number;
	/** In the order of the text. */
	passages: Passage[];
};

/** A shared run of fewer characters is a turn of phrase. */
const shortest = 20;
/** So many places of one gram are tried. */
const mostPlaces = 12;

/**
 * What of `text` stands in `other` too, in runs as long as can be had from left to right. `common` are the grams that are
 * nobody's own.
 */
export function repetition(
	text: ReadText,
	other: ReadText,
	common: ReadonlySet<number>
): Repetition {
	const own = ownWording(text, common);
	const places = placesOf(other);
	const passages: Passage[] = [];
	for (let at = 0; at < text.grams.length;) {
		const run = longestRun(text, at, other, places);
		if (run === null || run.length < shortest) {
			at += 1;
			continue;
		}
		const characters = countTrue(own, at, at + run.length);
		passages.push({
			own: spanOf(text, at, at + run.length),
			other: spanOf(other, run.at, run.at + run.length),
			characters,
			numbers: numbersOf(text, at, other, run.at, run.length)
		});
		at += run.length;
	}
	const characters = passages.reduce((sum, passage) => sum + passage.characters, 0);
	const of = countTrue(own, 0, own.length);
	return { share: of === 0 ? 0 : characters / of, characters, of, passages };
}

type Places = ReadonlyMap<number, readonly number[]>;

function placesOf({ grams }: ReadText): Places {
	const places = new Map<number, number[]>();
	grams.forEach((gram, at) => {
		if (gram === null) return;
		const known = places.get(gram);
		if (known === undefined) places.set(gram, [at]);
		else if (known.length < mostPlaces) known.push(at);
	});
	return places;
}

function longestRun(text: ReadText, at: number, other: ReadText, places: Places) {
	const gram = text.grams[at] ?? null;
	const candidates = gram === null ? [] : (places.get(gram) ?? []);
	let longest: { at: number; length: number } | null = null;
	for (const place of candidates) {
		const length = runLength(text.text, at, other.text, place);
		if (length >= gramLength && (longest === null || length > longest.length))
			longest = { at: place, length };
	}
	return longest;
}

function runLength(one: string, at: number, other: string, place: number): number {
	let length = 0;
	while (
		at + length < one.length &&
		one[at + length] === other[place + length] &&
		one[at + length] !== boundary
	)
		length += 1;
	return length;
}

function countTrue(marks: readonly boolean[], start: number, end: number): number {
	let count = 0;
	for (let at = start; at < end; at++) if (marks[at]) count += 1;
	return count;
}

/** Numbers that differ within a shared run. */
function numbersOf(text: ReadText, at: number, other: ReadText, place: number, length: number) {
	return Array.from({ length }, (_, step) => ({
		own: spanOf(text, at + step, at + step + 1),
		other: spanOf(other, place + step, place + step + 1)
	})).filter(({ own, other: its }) => {
		const [mine, theirs] = [printed(text, own), printed(other, its)];
		return /\d/.test(mine) && /\d/.test(theirs) && mine !== theirs;
	});
}

function printed({ prose }: ReadText, { section, start, end }: Span): string {
	return prose.sections[section]?.text.slice(start, end).normalize('NFKC') ?? '';
}
