import { redirect } from '@sveltejs/kit';
import * as cookies from '#lib/server/auth/cookies.ts';
import { leave } from '#lib/server/auth/enter.ts';

export async function POST({ cookies: jar, url, locals, getClientAddress }) {
	const session = locals.session ?? locals.waiting?.session;
	if (session) await leave(locals.db, session, getClientAddress());
	cookies.erase(jar, url);
	redirect(303, '/sign-in');
}
