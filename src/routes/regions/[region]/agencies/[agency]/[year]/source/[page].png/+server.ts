import { error } from '@sveltejs/kit';
import * as documents from '#lib/server/db/document.ts';
import * as sourceFiles from '#lib/server/db/source-file.ts';
import { wholeNumber } from '#lib/server/pages/query.ts';
import { keeping, sourceAddress } from '#lib/server/pages/report/source-address.ts';
import { scales } from '#lib/server/source/scale.ts';
import * as sources from '#lib/server/source/source.ts';

/** A page of the PDF that a report was read from, as a picture. `?version=&scope=&file=&scale=` */
export async function GET({ locals, params, request, url: { searchParams } }) {
	const address = sourceAddress(params, searchParams);
	const page = wholeNumber(params.page);
	const scale = scales.find((scale) => String(scale) === (searchParams.get('scale') ?? '1'));
	const file = address && (await sourceFiles.read(locals.db, address));
	const kept = file && keeping(searchParams, file);
	if (!address || !page || !scale || !kept || file.mediaType !== 'application/pdf') error(404);
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
		bytes: () => documents.bytes(locals.db, address.region, file.documentId)
	};
	const picture = await sources.picture(stored, page, scale);
	if (!picture) error(404);
	return new Response(Uint8Array.from(picture), { headers });
}
