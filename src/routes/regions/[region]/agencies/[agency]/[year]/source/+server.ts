import { error } from '@sveltejs/kit';
import { noteDraftReading } from '#lib/server/audit/draft-reading.ts';
import * as documents from '#lib/server/db/document.ts';
import * as sourceFiles from '#lib/server/db/source-file.ts';
import { keeping, sourceAddress } from '#lib/server/pages/report/source-address.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';

/** The file that a report was read from, byte for byte, to be kept: never shown as a page of this site. `?version=&scope=&file=` */
export async function GET(event) {
	const { locals, params, request, url } = event;
	const { searchParams } = url;
	const region = await seenRegion(event);
	const { sight } = region;
	const address = sourceAddress(params, searchParams);
	const file = address && (await sourceFiles.read(locals.db, sight, address));
	const kept = file && keeping(searchParams, file);
	if (!address || !file || !kept) error(404);
	const reader = { access: locals.access, address: event.getClientAddress(), at: new Date() };
	await noteDraftReading(locals.db, reader, {
		...{ action: 'draft_downloaded', region, agencyId: address.agencyId, year: address.year },
		...{ version: file.version, scope: address.scope ?? null }
	});
	const headers = {
		'Cache-Control': kept,
		ETag: `"${file.sha256}"`,
		'Content-Type': file.mediaType,
		'Content-Disposition': `attachment; filename="report"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
		'Content-Security-Policy': "default-src 'none'; sandbox",
		'X-Content-Type-Options': 'nosniff'
	};
	if (request.headers.get('if-none-match') === headers.ETag) {
		return new Response(null, { status: 304, headers });
	}
	const bytes = await documents.bytes(locals.db, sight.region, file.documentId);
	if (!bytes) error(404);
	return new Response(Uint8Array.from(bytes), { headers });
}
