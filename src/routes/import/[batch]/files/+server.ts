import { error, json } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { receive } from '#lib/server/pages/import/receive.ts';
import { permitOf } from '#lib/server/pages/import/permit-of.ts';

/** Keeps one file, sent as the body; its path stands in a header, which no form of another site can send. */
export async function POST(event) {
	const { params, request, locals } = event;
	const path = request.headers.get('x-file-path');
	if (path === null) error(400);
	if (!(await permitOf(event))) error(404);
	const refused = await receive(locals.db, params.batch, path, request, getLocale());
	return refused === null ? json({ kept: true }) : json({ refused }, { status: 409 });
}
