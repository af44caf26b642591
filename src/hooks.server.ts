import { building } from '$app/environment';
import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { readTheme } from '#lib/components/theme.ts';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { guard } from '#lib/server/access/guard.ts';
import { identify } from '#lib/server/auth/identify.ts';
import { database } from '#lib/server/db/database.ts';
import type { Database } from '#lib/server/db/types.ts';
import { pageBegins } from '#lib/server/import/courtesy.ts';
import { startJobs } from '#lib/server/jobs/jobs.ts';
import { healthAt } from '#lib/server/operations/health.ts';
import { answered, failed } from '#lib/server/operations/log.ts';
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
	if (isPersonal(event) && !response.headers.get('Cache-Control')?.startsWith('private'))
		response.headers.set('Cache-Control', 'private, no-store');
	return response;
};

/** What is answered to one person is kept by no cache: on a shared computer the next one must not find it by going back. */
function isPersonal({ locals, url }: RequestEvent): boolean {
	const known = Boolean(locals.session ?? locals.waiting);
	return known || /^\/(sign-in|sign-out|welcome)(\/|$)/.test(url.pathname);
}

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
	startJobs(db).catch((problem) => failed('导入任务没有启动', problem));
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

/** Files that are being imported wait while a page is made; what brings those files or tells of them is no page, nor is what reads a draft. */
const first: Handle = async ({ event, resolve }) => {
	if (/^\/(import\/|self-check$)/.test(event.route.id ?? '')) return resolve(event);
	const made = pageBegins();
	try {
		return await resolve(event);
	} finally {
		made();
	}
};

/** Whether this process is well, whatever the database is: for what watches over it. */
const health: Handle = async ({ event, resolve }) =>
	(await healthAt(event.url.pathname)) ?? resolve(event);

const logged: Handle = async ({ event, resolve }) => {
	const begun = performance.now();
	const response = await resolve(event);
	answered({
		route: event.route.id,
		method: event.request.method,
		status: response.status,
		milliseconds: performance.now() - begun,
		region: event.params.region ?? null
	});
	return response;
};

/** What went wrong is told in the log, under the number that the page shows. */
export const handleError: HandleServerError = ({ error, status, message }) => {
	if (status === 404) return { message };
	const id = randomUUID().slice(0, 8);
	failed('处理请求时出错', error, id);
	return { message, id };
};

export const handle = sequence(health, logged, first, secure, appearance, store, people, guard);
