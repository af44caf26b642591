import { lifetimes, pathOf } from '../../auth/links.ts';
import type { LinkPurpose } from '../../db/tables/people.ts';

export type LinkShown = { address: string; purpose: LinkPurpose; until: Date };

/** A link as it is shown, this once, to whoever made it. */
export function linkShown(url: URL, token: string, purpose: LinkPurpose, now: Date): LinkShown {
	const until = new Date(now.getTime() + lifetimes[purpose]);
	return { address: `${url.origin}${pathOf(token)}`, purpose, until };
}
