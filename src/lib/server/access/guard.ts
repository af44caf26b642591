import { error, json, redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import * as regions from '../db/region.ts';
import { isMet } from './need.ts';
import { needOf, requestName } from './routes.ts';

/**
 * Lets through what the table of routes allows and refuses everything else. Whoever is not signed in is led to sign in; to
 * all others it is as if there were nothing at the address.
 */
export const guard: Handle = async ({ event, resolve }) => {
	const { method, headers } = event.request;
	const changes = method !== 'GET' && method !== 'HEAD';
	const origin = headers.get('origin');
	if (changes && origin !== null && origin !== event.url.origin) error(403);
	if (event.isRemoteRequest) error(404);
	const route = event.route.id;
	if (route === null) return resolve(event);
	const { db, access } = event.locals;
	const need = needOf(route, requestName(method, event.url.searchParams));
	const met =
		need !== null && (await isMet(need, access, event.params, (code) => regions.read(db, code)));
	if (met) return resolve(event);
	return access === null && need !== null ? askToSignIn(event, route) : nothingThere(event);
};

/** What leads the reader's eye; a script that fetches something else is told by the status. */
const isForReading = (event: RequestEvent) =>
	event.isDataRequest ||
	isFormScript(event) ||
	(event.request.headers.get('accept') ?? '').includes('text/html');

/** SvelteKit's script that sends a form; it reads the answer as the outcome of an action. */
const isFormScript = ({ request: { headers } }: RequestEvent) =>
	headers.get('x-sveltekit-action') === 'true';

const noText = { message: 'Not Found' };

function askToSignIn(event: RequestEvent, route: string): never {
	if (!isForReading(event)) error(401);
	const { pathname, search } = event.url;
	const isPage = needOf(route, 'GET') !== null;
	const next = !isPage ? '/' : event.request.method === 'GET' ? pathname + search : pathname;
	redirect(303, `/sign-in?next=${encodeURIComponent(next)}`);
}

/** The page for addresses that lead nowhere, at this address. */
async function nothingThere(event: RequestEvent): Promise<Response> {
	if (isFormScript(event)) return json({ type: 'error', error: noText }, { status: 404 });
	if (event.isDataRequest || !isForReading(event)) error(404);
	const { body, headers } = await event.fetch('/not-found', { headers: { accept: 'text/html' } });
	return new Response(body, { status: 404, headers });
}
