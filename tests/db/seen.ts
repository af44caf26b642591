import type { Access } from '#lib/server/access/access.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import type { Region } from '#lib/server/db/region.ts';

/** A region of which everything is seen. */
export function seen(region: Region): SeenRegion {
	return { ...region, sight: fullSight(region.code) };
}

/** An administrator of everything. */
export const chief: Access = {
	user: { id: 1, login: 'chief', name: '主任', hasSecondFactor: false },
	grants: [{ id: 1, role: 'administrator', region: null, agencyId: null, within: [] }]
};
