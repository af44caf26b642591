import { error, json } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { begin } from '#lib/server/pages/import/begin.ts';
import { formOf } from '#lib/server/pages/import/form.ts';

/** Begins a batch whose files a script then sends one by one. */
export async function POST({ request, locals, getClientAddress }) {
	if (!request.headers.get('content-type')?.startsWith('application/json')) error(415);
	const sent = await request.json().catch(() => null);
	if (typeof sent !== 'object' || sent === null) error(400);
	const { files, firstName } = sent;
	const form = formOf((name) => sent[name], {
		count: Number.isInteger(files) && files > 0 ? files : 0,
		firstName: typeof firstName === 'string' ? firstName : null
	});
	const importer = { access: locals.access, address: getClientAddress() };
	const begun = await begin(locals.db, importer, form, getLocale());
	if ('refused' in begun) return json({ refused: begun.refused }, { status: 400 });
	return json({ batch: begun.slug });
}
