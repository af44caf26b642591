/** The path, query and fragment to go back to: only ever of this site, else the start page. */
export function returnPath(asked: string | null, origin: string): string {
	if (!asked || !asked.startsWith('/')) return '/';
	const target = URL.parse(asked, origin);
	if (!target || target.origin !== origin) return '/';
	return target.pathname.replace(/^\/{2,}/, '/') + target.search + target.hash;
}
