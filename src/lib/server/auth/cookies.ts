import type { Cookies } from '@sveltejs/kit';
import { absoluteDays } from './sessions.ts';
import { isToken } from './secret.ts';

/**
 * Cookies of scripts' no concern, sent to this site alone. Over https they are `Secure` and bear the prefix `__Host-`, which
 * browsers take from this very host only, so that no other host of the domain can plant one.
 */
const names = { session: 'yuebao_session', device: 'yuebao_device' } as const;
type Kind = keyof typeof names;

const days: Readonly<Record<Kind, number>> = { session: absoluteDays, device: 400 };

export function cookieName(kind: Kind, url: URL): string {
	return url.protocol === 'https:' ? `__Host-${names[kind]}` : names[kind];
}

const attributes = (url: URL) =>
	({ path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' }) as const;

export function read(cookies: Cookies, url: URL, kind: Kind): string | null {
	return cookies.get(cookieName(kind, url)) ?? null;
}

/** The browser's own cookie; null where it has none, or not one of ours. */
export function device(cookies: Cookies, url: URL): string | null {
	const value = read(cookies, url, 'device');
	return isToken(value) ? value : null;
}

export function write(cookies: Cookies, url: URL, kind: Kind, value: string): void {
	const maxAge = days[kind] * 24 * 60 * 60;
	cookies.set(cookieName(kind, url), value, { ...attributes(url), maxAge });
}

export function erase(cookies: Cookies, url: URL): void {
	cookies.delete(cookieName('session', url), attributes(url));
}
