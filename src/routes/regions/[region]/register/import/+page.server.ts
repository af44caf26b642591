import { fail } from '@sveltejs/kit';
import { doImport, tryImport } from '#lib/server/pages/register-form.ts';

const largest = 8 * 1024 * 1024;

export const actions = {
	/** A trial: says what the file would do, and does nothing. */
	trial: async ({ locals, params, request }) => {
		const file = (await request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0) return fail(400, { fault: 'no_file' as const });
		if (file.size > largest) return fail(400, { fault: 'too_large' as const });
		const bytes = new Uint8Array(await file.arrayBuffer());
		const tried = await tryImport(locals.db, params.region, { bytes, name: file.name });
		if ('refused' in tried) return fail(400, tried);
		return { ...tried, done: false };
	},
	apply: async ({ locals, params, request }) => {
		const rows = String((await request.formData()).get('rows') ?? '');
		const plan = await doImport(locals.db, params.region, rows);
		if (!plan) return fail(400, { fault: 'no_file' as const });
		return { plan, rows: '', done: true };
	}
};
