import { building } from '$app/environment';
import type { Handle, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { readTheme } from '#lib/components/theme.ts';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { guard } from '#lib/server/access/guard.ts';
import { identify } from '#lib/server/auth/identify.ts';
import { database } from '#lib/server/db/database.ts';
import type { Database } from '#lib/server/db/types.ts';
import { pageBegins } from '#lib/server/import/courtesy.ts';
import { startJobs } from '#lib/server/jobs/jobs.ts';
import { unavailable } from '#lib/server/unavailable.ts';

const securityHeaders = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'X-Frame-Options': 'SAMEORIGIN',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
	'Cross-Origin-Opener-Policy': 'same-origin'
};

const secure: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	for (const [name, value] of Object.entries(securityHeaders)) {
		response.headers.set(name, value);
	}
	return response;
};

/** Language and theme, both from cookies, stand on `<html>` before the first paint. */
const appearance: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ locale }) => {
		event.locals.theme = readTheme(event.cookies.get('theme'));
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				html.replace('%lang%', locale).replace('%theme%', event.locals.theme)
		});
	});

/** The database, with the files that it holds being worked off beside the pages. */
async function openStore(): Promise<Database> {
	const db = await database();
	startJobs(db).catch((problem) => console.error('导入任务没有启动', problem));
	return db;
}

/** Work left by an earlier run goes on before anybody asks for a page. */
export const init: ServerInit = () => {
	if (!building) openStore().catch(() => {});
};

const store: Handle = async ({ event, resolve }) => {
	try {
		event.locals.db = await openStore();
	} catch (problem) {
		return unavailable(problem);
	}
	return resolve(event);
};

/** Who asks, before anything is asked. */
const people: Handle = async ({ event, resolve }) => {
	Object.assign(event.locals, await identify(event, event.locals.db));
	return resolve(event);
};

/** Files that are being imported wait while a page is made; what brings those files or tells of them is no page. */
const first: Handle = async ({ event, resolve }) => {
	if (event.route.id?.startsWith('/import/')) return resolve(event);
	const made = pageBegins();
	try {
		return await resolve(event);
	} finally {
		made();
	}
};

export const handle = sequence(first, secure, appearance, store, people, guard);
