import type { Segment } from '#lib/measures/sentences.ts';

/** A run of a sentence; with an address it is a figure that leads to how it was made. */
export type LinkedSegment = { text: string; href?: string };

/** Each figure of a sentence leads to its own page. */
export function linked(
	segments: readonly Segment[],
	addressOf: (measure: string, year: number) => string
): LinkedSegment[] {
	return segments.map(({ text, measure, year }) =>
		measure === undefined || year === undefined
			? { text }
			: { text, href: addressOf(measure, year) }
	);
}
