import { sql } from 'kysely';
import { migrations } from '#db/migrations/index.ts';
import { database } from '../db/database.ts';
import { running } from '../jobs/running.ts';
import { isStopping } from './stopping.ts';

/** What has to work before anybody is sent here. */
export const parts = ['database', 'migrations', 'queue', 'running'] as const;
export type Part = (typeof parts)[number];
type State = 'ok' | 'failed';

/** How long the database may take to say that it is there, in milliseconds. */
const patience = 2000;

/**
 * `/healthz`: the process is alive. `/readyz`: the database answers, its schema is this program's, files are being worked off, and
 * the program is not about to stop; 503 with the part that fails. Null for any other path.
 */
export async function healthAt(path: string): Promise<Response | null> {
	if (path === '/healthz') return answer(200, { alive: true });
	if (path !== '/readyz') return null;
	const states = await look();
	const ready = parts.every((part) => states[part] === 'ok');
	return answer(ready ? 200 : 503, { ready, parts: states });
}

function answer(status: number, body: object): Response {
	return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}

async function look(): Promise<Record<Part, State>> {
	const running: State = isStopping() ? 'failed' : 'ok';
	const held = await inTime(schema()).catch(() => null);
	if (held === null) {
		return { database: 'failed', migrations: 'failed', queue: 'failed', running };
	}
	const current = held.migration === Object.keys(migrations).sort().at(-1);
	const queue = await inTime(held.queue ?? Promise.reject(new Error('no queue'))).then(
		() => 'ok' as const,
		() => 'failed' as const
	);
	return { database: 'ok', migrations: current ? 'ok' : 'failed', queue, running };
}

async function schema() {
	const db = await database();
	const { rows } = await sql<{ name: string | null }>`
		select max(name) as name from kysely_migration`.execute(db);
	return { migration: rows[0]?.name ?? null, queue: running.get(db) };
}

async function inTime<T>(asked: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error('late')), patience);
	});
	return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
