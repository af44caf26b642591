import type { Document, Paragraph } from './document.ts';

/** A text file as a document: one paragraph a line, leading blanks, tabs and form feeds kept. */
export function readText(text: string): Document {
	const blocks = text.split(/\r\n|\n|\r/).map((line, index): Paragraph => ({
		kind: 'paragraph',
		text: line,
		at: { kind: 'line', line: index + 1, start: 0, end: line.length }
	}));
	return { medium: 'text', title: null, properties: {}, pictures: 0, blocks };
}
