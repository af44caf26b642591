import type { Cookies, RequestEvent } from '@sveltejs/kit';
import type { Awaiting } from '../db/tables/people.ts';
import * as cookies from './cookies.ts';
import type { Entry } from './enter.ts';
import { identify } from './identify.ts';

const steps: Readonly<Record<Awaiting, string>> = {
	code: '/sign-in/code',
	enrolment: '/sign-in/second-factor'
};

/** An address of signing in that leads on to a page of this site. */
export function towards(path: string, next: string): string {
	return next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`;
}

/** The address of the step that a session still waits for. */
export function stepOf(awaiting: Awaiting, next: string): string {
	return towards(steps[awaiting], next);
}

/** Gives the browser its new session, and says where to go: to the step still to take, else to the page asked for. */
export function arrive(event: { cookies: Cookies; url: URL }, entry: Entry, next: string): string {
	cookies.write(event.cookies, event.url, 'session', entry.id);
	if (entry.device !== null) cookies.write(event.cookies, event.url, 'device', entry.device);
	return entry.awaiting === null ? next : stepOf(entry.awaiting, next);
}

/** As `arrive`, for an answer in place: what is shown of it is what the new session may see. */
export async function become(event: RequestEvent, entry: Entry): Promise<void> {
	arrive(event, entry, '/');
	Object.assign(event.locals, await identify(event, event.locals.db));
}
