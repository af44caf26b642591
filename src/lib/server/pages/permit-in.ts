import { error, type RequestEvent } from '@sveltejs/kit';
import { permit, type Permit } from '../access/permit.ts';
import type { Action } from '../access/roles.ts';

type Event = Pick<RequestEvent, 'locals' | 'getClientAddress'> & { params: { region: string } };

/** The permit of whoever does this to the region of the address, or to one office of it; for all others there is nothing there. */
export function permitIn<A extends Action>(
	{ locals, params, getClientAddress }: Event,
	action: A,
	agencyId?: number
): Permit<A> {
	const target = agencyId === undefined ? {} : { agencyId };
	const address = getClientAddress();
	return permit(locals.access, action, { region: params.region, ...target }, address) ?? error(404);
}
