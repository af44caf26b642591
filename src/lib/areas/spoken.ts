/** A text in pieces, those that spoke for an area marked. */
export type Piece = { text: string; marked: boolean };

/** Marks the words of a text that told its areas. Words that blanks or left-out business part in the text stay unmarked. */
export function spoken(text: string, words: readonly string[]): Piece[] {
	const marks = Array.from({ length: text.length }, () => false);
	for (const word of words) {
		const start = word === '' ? -1 : text.indexOf(word);
		if (start >= 0) marks.fill(true, start, start + word.length);
	}
	const pieces: Piece[] = [];
	for (const [index, marked] of marks.entries()) {
		const letter = text[index] ?? '';
		const last = pieces.at(-1);
		if (last?.marked === marked) pieces[pieces.length - 1] = { ...last, text: last.text + letter };
		else pieces.push({ text: letter, marked });
	}
	return pieces;
}
