import { error } from '@sveltejs/kit';
import { keyOf } from '#lib/server/db/import-batch.ts';
import { progressEvents } from '#lib/server/pages/import/events.ts';
import { mayStillFollow, permitOf } from '#lib/server/pages/import/permit-of.ts';

export async function GET(event) {
	const key = keyOf(event.params.batch);
	if (!key || !(await permitOf(event))) error(404);
	const { db, session } = event.locals;
	const stillMay = () => mayStillFollow(db, session, key, new Date());
	return new Response(progressEvents(db, key, stillMay), {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			'x-accel-buffering': 'no'
		}
	});
}
