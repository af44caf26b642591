import { error } from '@sveltejs/kit';
import { documentOf } from '#lib/server/filing/submit.ts';
import { isDay } from '#lib/campaign/day.ts';
import { keyIn } from '#lib/server/pages/filing/address.ts';
import { today } from '#lib/server/pages/today.ts';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The official document of the form as it stands. */
export async function GET({ locals, params, url }) {
	const asked = url.searchParams.get('signed') ?? '';
	const made = await documentOf(locals.db, keyIn(params), isDay(asked) ? asked : today());
	if (!made) error(404);
	const name = encodeURIComponent(made.fileName);
	return new Response(made.bytes, {
		headers: {
			'Content-Type': type,
			'Content-Disposition': `attachment; filename="report.docx"; filename*=UTF-8''${name}`
		}
	});
}
