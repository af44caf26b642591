import { isIP } from 'node:net';

/**
 * Whether a request was sent by a page of this very server, reached as `localhost` or by a bare
 * address such as 127.0.0.1. Other names are not trusted: one that somebody else owns may be made to
 * lead here (DNS rebinding).
 */
export function fromOwnAddress({ host, origin }: { host?: string; origin?: string }): boolean {
	if (!host || origin !== `http://${host}`) return false;
	const name = URL.parse(origin)?.hostname.replace(/^\[|\]$/g, '') ?? '';
	return name === 'localhost' || isIP(name) !== 0;
}
