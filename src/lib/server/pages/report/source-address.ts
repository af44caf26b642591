import { oneOf, wholeNumber } from '../query.ts';
import type { SourceAddress, SourceFile } from '#lib/server/db/source-file.ts';

const scopes = ['agency', 'aggregate'] as const;

type Parameters = { agency: string; year: string };

/** Which report and version an address names; null where its parts are no numbers. */
export function sourceAddress(
	parameters: Parameters,
	query: URLSearchParams
): SourceAddress | null {
	const agencyId = wholeNumber(parameters.agency);
	const year = wholeNumber(parameters.year);
	if (agencyId === null || year === null) return null;
	return {
		agencyId,
		year,
		version: wholeNumber(query.get('version')) ?? undefined,
		scope: oneOf(query.get('scope'), scopes) ?? undefined
	};
}

/**
 * How long a browser may keep what an address with `?file=` leads to: for good, as it names the bytes. Without it the
 * address leads to whatever is the latest. Null where it names other bytes than the report's.
 */
export function keeping(query: URLSearchParams, { sha256 }: SourceFile): string | null {
	const named = query.get('file');
	if (named === null) return 'private, no-cache';
	if (named.length < 12 || !sha256.startsWith(named)) return null;
	return 'private, max-age=31536000, immutable';
}
