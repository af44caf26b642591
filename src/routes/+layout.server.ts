import { sightOf } from '#lib/server/access/sight.ts';
import { unreadFor } from '#lib/server/campaign/messages.ts';
import { waysOf } from '#lib/server/access/ways.ts';
import * as region from '#lib/server/db/region.ts';

export async function load({ locals: { access, db, theme } }) {
	const regions = await region.list(db, (region) => sightOf(access, region));
	return {
		theme,
		regions,
		person: access?.user.name ?? null,
		isOfOffice: access?.grants.some(({ agencyId }) => agencyId !== null) ?? false,
		unread: access ? await unreadFor(db, access) : 0,
		ways: waysOf(access, regions)
	};
}
