import { invalidate } from '$app/navigation';
import type { Progress } from '#lib/server/pages/import/batch.ts';

/** The list is fetched again at most this often, in milliseconds; the counts are always those of now. */
const pace = 1500;

/**
 * Follows a batch while it is worked on: `tell` is called with each progress, and the page's list is fetched again. Returns
 * what ends it. After a lost connection, as when the server starts again, the browser itself asks anew.
 */
export function follow(slug: string, tell: (progress: Progress) => void): () => void {
	const source = new EventSource(`/import/${slug}/events`);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const refresh = () => {
		timer ??= setTimeout(() => {
			timer = undefined;
			void invalidate('import:batch');
		}, pace);
	};
	source.addEventListener('change', ({ data }) => {
		tell(JSON.parse(data));
		refresh();
	});
	source.addEventListener('done', ({ data }) => {
		source.close();
		tell(JSON.parse(data));
		void invalidate('import:batch');
	});
	return () => {
		source.close();
		clearTimeout(timer);
	};
}
