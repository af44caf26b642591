import { m } from '#lib/paraglide/messages.js';

/** Where a grant is held, in words: an office of a region, a region and all below it, or everywhere. */
export function grantPlace({
	regionName,
	agencyName
}: {
	regionName: string | null;
	agencyName: string | null;
}): string {
	if (regionName === null) return m.account_grant_everywhere();
	return agencyName === null ? regionName : `${regionName} · ${agencyName}`;
}
