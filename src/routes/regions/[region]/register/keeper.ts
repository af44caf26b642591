import { error, type RequestEvent } from '@sveltejs/kit';
import { permit, type Permit } from '#lib/server/access/permit.ts';

type Event = Pick<RequestEvent, 'locals' | 'getClientAddress'> & { params: { region: string } };

/** The permit of whoever keeps the region's register; for all others the page does not exist. */
export function keeperOf({ locals, params, getClientAddress }: Event): Permit<'manage_register'> {
	const target = { region: params.region };
	return permit(locals.access, 'manage_register', target, getClientAddress()) ?? error(404);
}
