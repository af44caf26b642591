import { error } from '@sveltejs/kit';

/** The page for addresses that lead nowhere. */
export function load() {
	error(404);
}
