import type { Section } from '#lib/report/report.ts';

/** What a report says in prose, and by which names it speaks of itself. */
export type Prose = {
	/** The office's names and those of its region, as they may stand in the text. */
	names: readonly string[];
	sections: readonly Pick<Section, 'number' | 'title' | 'text' | 'at'>[];
};

/** A piece of a section's text as printed: `section` is its place in `sections`, [start, end) of its text. */
export type Span = { section: number; start: number; end: number };

/** The sections that the format fills with prose; what stands beside the tables of 二 to 四 is theirs. */
const ofProse: readonly Section['number'][] = [1, 5, 6];

/** The sections that are compared, with their places in `sections`. */
export function comparedSections({ sections }: Prose): { index: number; text: string }[] {
	return sections.flatMap(({ number, text }, index) =>
		ofProse.includes(number) ? [{ index, text }] : []
	);
}
