import { error, redirect } from '@sveltejs/kit';
import { themes } from '#lib/components/theme.ts';
import { locales } from '#lib/report/locale.ts';
import { returnPath } from '#lib/server/return-path.ts';

const choices: Readonly<Record<string, readonly string[]>> = { locale: locales, theme: themes };
const aYear = 60 * 60 * 24 * 365;

/** Keeps a reader's language or theme in a cookie and goes back to the page that was open. */
export function GET({ url, cookies }) {
	for (const [name, allowed] of Object.entries(choices)) {
		const chosen = url.searchParams.get(name);
		if (chosen === null) continue;
		if (!allowed.includes(chosen)) error(400);
		cookies.set(name, chosen, {
			path: '/',
			maxAge: aYear,
			sameSite: 'lax',
			httpOnly: false,
			secure: url.protocol === 'https:' && url.hostname !== 'localhost'
		});
	}
	redirect(303, returnPath(url.searchParams.get('return'), url.origin));
}
