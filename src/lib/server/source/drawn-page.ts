import type { Box } from '#lib/report/locator.ts';

/** A run of characters of one line of a page, and the box that it is printed in, in points. */
export type Run = { text: string; box: Box };

/** A page as it is shown, in points, and what is printed on it. */
export type DrawnPage = { width: number; height: number; runs: readonly Run[] };
