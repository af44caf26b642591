import type { Locator } from '#lib/report/locator.ts';
import type { Section } from '#lib/report/report.ts';

/** A run of prose, its wrapped lines joined, that knows where its characters [start, end) stand in the source. */
export type Passage = { text: string; locate: (start: number, end: number) => Locator };

/** One of the six sections as passages of prose; tables are left out. `title` is as printed. */
export type SectionPassages = { number: Section['number']; title: string; passages: Passage[] };
