import { fail } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { importFiles, limits, megabytes } from '#lib/server/pages/import.ts';

export function load({ url }) {
	return {
		asked: url.searchParams.get('region'),
		limits: {
			each: megabytes(limits.each),
			all: megabytes(limits.all),
			count: limits.count
		}
	};
}

export const actions = {
	default: async ({ request, locals }) => {
		const data = await request.formData();
		const text = (name: string) => {
			const value = data.get(name);
			return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
		};
		const files = data
			.getAll('files')
			.filter((entry) => entry instanceof File)
			.filter((file) => file.name !== '' || file.size > 0);
		const region = text('region');
		const received = text('received');
		const results = await importFiles(locals.db, files, region, received, getLocale());
		if ('refused' in results) return fail(400, { ...results, region, received });
		return { results, region, received };
	}
};
