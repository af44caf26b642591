/** What a reader may choose; `auto` follows the system. Kept in the cookie `theme`. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export function readTheme(cookie: string | undefined): Theme {
	return themes.find((theme) => theme === cookie) ?? 'auto';
}
