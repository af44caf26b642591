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

/** The permit to record where and when reports were published. */
export function publisherOf({
	locals,
	params,
	getClientAddress
}: Event): Permit<'decide' | 'publish'> {
	const { access } = locals;
	const [target, address] = [{ region: params.region }, getClientAddress()];
	return (
		permit(access, 'decide', target, address) ??
		permit(access, 'publish', target, address) ??
		error(404)
	);
}
