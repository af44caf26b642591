import { error, type RequestEvent } from '@sveltejs/kit';
import { permit, type Permit } from '#lib/server/access/permit.ts';

type Event = Pick<RequestEvent, 'locals' | 'getClientAddress'> & { params: { region: string } };

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
