import { oneOf, wholeNumber } from '../query.ts';
import type { SourceAddress, SourceFile } from '#lib/server/db/source-file.ts';

/** Kept, but never shown without asking: whoever may not see it any more is not shown it. */
const asked = 'private, no-cache';

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
 * How long a browser may keep what an address leads to: with `?file=`, which names the bytes, for good, once they are approved.
 * A draft, and whatever is the latest, is asked for again each time. Null where the address names other bytes than the report's.
 */
export function keeping(query: URLSearchParams, { sha256, isApproved }: SourceFile): string | null {
	const named = query.get('file');
	if (named === null) return asked;
	if (named.length < 12 || !sha256.startsWith(named)) return null;
	return isApproved ? 'private, max-age=31536000, immutable' : asked;
}
