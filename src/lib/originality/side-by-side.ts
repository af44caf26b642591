import type { Prose, Span } from './prose.ts';
import { comparedSections } from './prose.ts';
import type { Passage } from './repetition.ts';

/**
 * A piece of a text: alone in it (`passage` null), or also in the other text. `counted`: it is more than the format's wording; `differs`: a number that
 * is another one there.
 */
export type Piece = { text: string; passage: number | null; counted: boolean; differs: boolean };

export type ShownSection = { title: string; pieces: Piece[] };

/** One of two texts cut where passages that both have begin and end; `passage` counts from 1, in both alike. */
export function cut(
	prose: Prose,
	passages: readonly Passage[],
	side: 'own' | 'other'
): ShownSection[] {
	const numbered = passages.map((passage, index) => ({
		span: passage[side],
		passage: index + 1,
		counted: passage.characters > 0,
		numbers: passage.numbers.map((number) => number[side])
	}));
	return comparedSections(prose).map(({ index, text }) => {
		const here = numbered
			.filter(({ span }) => span.section === index)
			.toSorted((one, other) => one.span.start - other.span.start);
		const pieces: Piece[] = [];
		let at = 0;
		for (const { span, passage, counted, numbers } of here) {
			if (span.start < at) continue;
			pieces.push({
				text: text.slice(at, span.start),
				passage: null,
				counted: false,
				differs: false
			});
			pieces.push(...cutNumbers(text, span, numbers, { passage, counted }));
			at = span.end;
		}
		pieces.push({ text: text.slice(at), passage: null, counted: false, differs: false });
		const title = prose.sections[index]?.title ?? '';
		return { title, pieces: pieces.filter((piece) => piece.text !== '') };
	});
}

function cutNumbers(
	text: string,
	{ start, end }: Span,
	numbers: readonly Span[],
	of: Pick<Piece, 'passage' | 'counted'>
): Piece[] {
	const pieces: Piece[] = [];
	let at = start;
	for (const number of numbers) {
		pieces.push({ text: text.slice(at, number.start), ...of, differs: false });
		pieces.push({ text: text.slice(number.start, number.end), ...of, differs: true });
		at = number.end;
	}
	return [...pieces, { text: text.slice(at, end), ...of, differs: false }];
}
