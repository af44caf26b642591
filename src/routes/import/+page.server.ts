import { fail, redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { acceptFile } from '#lib/server/import/accept.ts';
import { limits, megabytes } from '#lib/server/import/limits.ts';
import { recentBatches } from '#lib/server/pages/import/batch.ts';
import { begin } from '#lib/server/pages/import/begin.ts';
import { importTargets } from '#lib/server/pages/import/targets.ts';
import { filesOf, formOf } from '#lib/server/pages/import/form.ts';

export async function load({ url, locals }) {
	return {
		asked: url.searchParams.get('region'),
		limits: {
			each: megabytes(limits.each),
			archive: megabytes(limits.archive),
			all: megabytes(limits.request),
			count: limits.count,
			largest: limits.archive
		},
		targets: await importTargets(locals.db, locals.access),
		recent: await recentBatches(locals.db, locals.access, new Date())
	};
}

export const actions = {
	/** Everything in one request, as a browser without JavaScript sends it. */
	default: async ({ request, locals, getClientAddress }) => {
		const data = await request.formData();
		const files = filesOf(data);
		const firstName = files[0]?.name ?? null;
		const form = formOf((name) => data.get(name), { count: files.length, firstName });
		const importer = { access: locals.access, address: getClientAddress() };
		const begun = await begin(locals.db, importer, form, getLocale());
		if ('refused' in begun) {
			const { region, received, text, addresses } = form;
			return fail(400, { ...begun, region, received, text, addresses });
		}
		for (const file of files) {
			const bytes = new Uint8Array(await file.arrayBuffer());
			await acceptFile(locals.db, begun.batch, { path: file.name, bytes });
		}
		redirect(303, `/import/${begun.slug}`);
	}
};
