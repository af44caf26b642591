import type { Message } from '#lib/report/result.ts';
import {
	headingNumberedOtherwise,
	headingOf,
	sectionNumbers,
	sectionTitles,
	type Heading
} from './heading.ts';
import { message } from './message.ts';
import type { Piece } from './pieces.ts';

export type Chapter = { heading: Heading; piece: number };

type Chain = { score: number; chapters: Chapter[] };

/**
 * The headings of the report in order: the longest run of rising section numbers, so that a table of contents, a
 * number used twice or a heading's words within prose do not mislead. Of equals the later one counts.
 */
export function outline(pieces: readonly Piece[]): { chapters: Chapter[]; messages: Message[] } {
	const usual = longestChain(pieces, headingOf);
	const otherwise = usual.length === 0 ? longestChain(pieces, headingNumberedOtherwise) : [];
	const chapters = otherwise.length >= fewestOtherwise ? otherwise : usual;
	return { chapters, messages: remarks(chapters, pieces) };
}

/** A part of a report may bear two of the six titles, hardly five. */
const fewestOtherwise = 5;

function longestChain(pieces: readonly Piece[], read: (text: string) => Heading | null): Chapter[] {
	const chains: Chain[] = sectionNumbers.map(() => ({ score: 0, chapters: [] }));
	pieces.forEach((piece, index) => {
		const heading = piece.kind === 'line' ? read(piece.text) : null;
		if (!heading) return;
		const before = chains
			.slice(0, heading.number - 1)
			.reduce((best, chain) => (chain.score >= best.score ? chain : best), {
				score: 0,
				chapters: []
			});
		const score = before.score + (heading.printed === heading.number ? 1.1 : 1);
		if (score >= chains[heading.number - 1]!.score) {
			chains[heading.number - 1] = {
				score,
				chapters: [...before.chapters, { heading, piece: index }]
			};
		}
	});
	return chains.reduce((a, b) => (b.score >= a.score ? b : a)).chapters;
}

/**
 * Where the heading of section 五 is missing: its prose begins behind table 四, with the first sentence there, if what
 * follows speaks of problems. It has no title, as none is printed.
 */
export function withUnheadedProblems(
	chapters: readonly Chapter[],
	pieces: readonly Piece[]
): Chapter[] {
	const disputes = chapters.findIndex(({ heading }) => heading.number === 4);
	const next = chapters[disputes + 1];
	if (disputes < 0 || next?.heading.number === 5) return [...chapters];
	const from = chapters[disputes]!.piece + 1;
	const to = next?.piece ?? pieces.length;
	const lastTable = pieces.findLastIndex(
		(piece, index) =>
			index >= from &&
			index < to &&
			(piece.kind === 'rows' || /^[\s\d|—-]*\d[\s\d|—-]*$/.test(piece.text))
	);
	const isProse = (piece: Piece | undefined) => piece?.kind === 'line' && /[。；]/.test(piece.text);
	for (let index = Math.max(from, lastTable + 1); lastTable >= 0 && index < to; index += 1) {
		if (!isProse(pieces[index])) continue;
		const rest = pieces.slice(index, to).map((piece) => (piece.kind === 'line' ? piece.text : ''));
		if (!/问题|不足|有待|短板|薄弱/.test(rest.join(''))) break;
		const heading: Heading = { number: 5, printed: null, title: '', end: 0 };
		return [
			...chapters.slice(0, disputes + 1),
			{ heading, piece: index },
			...chapters.slice(disputes + 1)
		];
	}
	return [...chapters];
}

function remarks(chapters: readonly Chapter[], pieces: readonly Piece[]): Message[] {
	const misnumbered = chapters
		.filter(({ heading }) => heading.printed !== null && heading.printed !== heading.number)
		.map(({ heading, piece }) =>
			message('heading_misnumbered', pieces[piece]!.at, {
				title: heading.title,
				number: heading.number
			})
		);
	if (chapters.length === 0) return [];
	const missing = sectionNumbers
		.filter((number) => !chapters.some(({ heading }) => heading.number === number))
		.map((number) => message('heading_missing', null, { number, title: sectionTitles[number] }));
	return [...misnumbered, ...missing];
}
