/** How the board is looked at: offices by stages of the year, or by years. */
export const boardViews = ['stages', 'years'] as const;
export type BoardView = (typeof boardViews)[number];
