import type { Paragraph } from '#lib/read/document.ts';
import type { Locator } from '#lib/report/locator.ts';

/** A Word paragraph as blocks: one, or one for each line where line breaks part it, each with its place in the paragraph. */
export function paragraphBlocks(text: string, paragraph: number): Paragraph[] {
	const at: Locator = { kind: 'paragraph', paragraph };
	const lines = text.split('\n');
	if (lines.length === 1) return [{ kind: 'paragraph', text, at }];
	let start = 0;
	return lines.flatMap((line): Paragraph[] => {
		const from = start;
		start += line.length + 1;
		if (line === '') return [];
		return [{ kind: 'paragraph', text: line, at: { ...at, start: from, end: from + line.length } }];
	});
}
