import { error, type RequestEvent } from '@sveltejs/kit';
import { permit, type Permit } from '#lib/server/access/permit.ts';

type Event = Pick<RequestEvent, 'locals' | 'getClientAddress'> & { params: { region: string } };

/** The permit of whoever does this to the region's reports; for all others the page does not exist. */
export function permitOf<A extends 'manage_campaign' | 'decide'>(
	{ locals, params, getClientAddress }: Event,
	action: A
): Permit<A> {
	return permit(locals.access, action, { region: params.region }, getClientAddress()) ?? error(404);
}
