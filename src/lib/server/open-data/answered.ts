import { createHash } from 'node:crypto';

/**
 * What is open to everybody, with its mark: caches keep it for five minutes, and ask by the mark afterwards, to which the answer is
 * 304 where nothing has changed.
 */
export function answered(
	content: string | Uint8Array<ArrayBuffer>,
	ifNoneMatch: string | null,
	headers: Readonly<Record<string, string>>
): Response {
	const mark = `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
	const kept = { ETag: mark, 'Cache-Control': 'public, max-age=300' };
	const known = ifNoneMatch
		?.split(',')
		.some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === mark);
	return known
		? new Response(null, { status: 304, headers: kept })
		: new Response(content, { headers: { ...headers, ...kept } });
}
