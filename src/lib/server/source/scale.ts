/** How much finer than a screen's own pixels a picture of a page may be. */
export const scales = [1, 2] as const;
export type Scale = (typeof scales)[number];

/** The width of a picture at scale 1, in pixels; a page far longer than wide is drawn narrower. */
export const pictureWidth = 900;
