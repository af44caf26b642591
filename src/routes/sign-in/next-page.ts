import { returnPath } from '#lib/server/return-path.ts';

/** The page to go on to after signing in: one of this site, and not one of signing in itself. */
export function nextPage(url: URL): string {
	const next = returnPath(url.searchParams.get('next'), url.origin);
	return /^\/(sign-in|sign-out|welcome)(?=[/?#]|$)/.test(next) ? '/' : next;
}
