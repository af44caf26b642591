import type { Locale } from '#lib/report/locale.ts';
import { keyOf } from '#lib/server/db/import-batch.ts';
import type { Database } from '#lib/server/db/types.ts';
import { acceptFile, closedTo, refuse, tooLarge } from '#lib/server/import/accept.ts';
import { plainFolder, plainName } from '#lib/server/import/file-name.ts';
import { limits } from '#lib/server/import/limits.ts';
import { reasonText } from './reason.ts';

/**
 * Keeps a file of a batch. One that is announced too large stands there as failed, unread. Returns why the batch
 * takes nothing more, or null.
 */
export async function receive(
	db: Database,
	slug: string,
	encodedPath: string,
	request: Request,
	locale: Locale
): Promise<string | null> {
	const batch = keyOf(slug);
	if (!batch) return reasonText({ code: 'no_batch', text: '没有这一批导入。' }, locale);
	const closed = await closedTo(db, batch);
	if (closed) return reasonText(closed, locale);
	const path = decoded(encodedPath);
	if (Number(request.headers.get('content-length')) > limits.archive) {
		const file = { fileName: plainName(path), origin: plainFolder(path) || 'upload' };
		await refuse(db, batch, file, tooLarge(limits.each));
		return null;
	}
	const bytes = new Uint8Array(await request.arrayBuffer());
	await acceptFile(db, batch, { path, bytes });
	return null;
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
