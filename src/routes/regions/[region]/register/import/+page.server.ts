import { fail } from '@sveltejs/kit';
import { doImport, tryImport } from '#lib/server/pages/register-form.ts';
import { permitIn } from '#lib/server/pages/permit-in.ts';

const largest = 8 * 1024 * 1024;

export function load(event) {
	permitIn(event, 'manage_register');
}

export const actions = {
	/** A trial: says what the file would do, and does nothing. */
	trial: async (event) => {
		const { region } = permitIn(event, 'manage_register');
		const { locals, request } = event;
		const file = (await request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0) return fail(400, { fault: 'no_file' as const });
		if (file.size > largest) return fail(400, { fault: 'too_large' as const });
		const bytes = new Uint8Array(await file.arrayBuffer());
		const tried = await tryImport(locals.db, region, { bytes, name: file.name });
		if ('refused' in tried) return fail(400, tried);
		return { ...tried, done: false };
	},
	apply: async (event) => {
		const keeper = permitIn(event, 'manage_register');
		const { locals, request } = event;
		const rows = String((await request.formData()).get('rows') ?? '');
		const plan = await doImport(locals.db, keeper, rows);
		if (!plan) return fail(400, { fault: 'no_file' as const });
		return { plan, rows: '', done: true };
	}
};
