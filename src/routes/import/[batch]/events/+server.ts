import { error } from '@sveltejs/kit';
import { keyOf, read } from '#lib/server/db/import-batch.ts';
import { progressEvents } from '#lib/server/pages/import/events.ts';

export async function GET({ params, locals }) {
	const key = keyOf(params.batch);
	if (!key || !(await read(locals.db, key))) error(404);
	return new Response(progressEvents(locals.db, key), {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			'x-accel-buffering': 'no'
		}
	});
}
