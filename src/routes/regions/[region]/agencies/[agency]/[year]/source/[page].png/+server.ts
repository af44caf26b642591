import { error } from '@sveltejs/kit';
import { noteDraftReading } from '#lib/server/audit/draft-reading.ts';
import * as documents from '#lib/server/db/document.ts';
import * as sourceFiles from '#lib/server/db/source-file.ts';
import { wholeNumber } from '#lib/server/pages/query.ts';
import { keeping, sourceAddress } from '#lib/server/pages/report/source-address.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import { scales } from '#lib/server/source/scale.ts';
import * as sources from '#lib/server/source/source.ts';

/** A page of the PDF that a report was read from, as a picture. `?version=&scope=&file=&scale=` */
export async function GET(event) {
	const { locals, params, request, url } = event;
	const { searchParams } = url;
	const region = await seenRegion(event);
	const { sight } = region;
	const address = sourceAddress(params, searchParams);
	const page = wholeNumber(params.page);
	const scale = scales.find((scale) => String(scale) === (searchParams.get('scale') ?? '1'));
	const file = address && (await sourceFiles.read(locals.db, sight, address));
	const kept = file && keeping(searchParams, file);
	if (!address || !page || !scale || !kept || file.mediaType !== 'application/pdf') error(404);
	const reader = { access: locals.access, address: event.getClientAddress(), at: new Date() };
	await noteDraftReading(locals.db, reader, {
		...{ action: 'draft_read', region, agencyId: address.agencyId, year: address.year },
		...{ version: file.version, scope: address.scope ?? null }
	});
	const headers = {
		'Cache-Control': kept,
		ETag: `"${file.sha256}-${page}-${scale}"`,
		'Content-Type': 'image/png'
	};
	if (request.headers.get('if-none-match') === headers.ETag) {
		return new Response(null, { status: 304, headers });
	}
	const stored = {
		...file,
		bytes: () => documents.bytes(locals.db, sight.region, file.documentId)
	};
	const picture = await sources.picture(stored, page, scale);
	if (!picture) error(404);
	return new Response(Uint8Array.from(picture), { headers });
}
