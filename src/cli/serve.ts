import compression from 'compression';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sealHeldKeys } from '#lib/server/auth/second-factor.ts';
import { backupNightly } from '#lib/server/backup/nightly.ts';
import { database } from '#lib/server/db/database.ts';
import type { Database } from '#lib/server/db/types.ts';
import { isRestricted } from '#lib/server/db/role.ts';
import { happened, logModeFrom } from '#lib/server/operations/log.ts';
import { stopOnSignal } from '#lib/server/operations/stop.ts';
import { build } from './build.ts';
import { loadDemoOnce } from './demo.ts';
import { tellFirst } from './first-administrator.ts';
import { fromOwnAddress } from './own-origin.ts';
import { absolute } from './paths.ts';

export const help = `serve（即 npm start）
  构建看板（有改动时），准备数据库，首次运行载入演示数据，然后提供网页服务。
  PORT、HOST、DATABASE_URL、YUEBAO_DATA、YUEBAO_LOG、YUEBAO_BACKUP_FOLDER 见 README。`;

/** Express's middleware needs no Express. */
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const root = join(import.meta.dirname, '../..');

export async function run(): Promise<number> {
	const started = Date.now();
	const say = (words: string) => process.stdout.write(`${words}\n`);
	logModeFrom(process.env);
	say('正在准备看板和数据库……');
	const db = await database();
	await sealHeldKeys(db);
	const [built] = await Promise.all([build(root), loadDemoOnce(db, say)]);
	if (built) say('看板已构建。');
	if (!isRestricted(db)) say(unrestricted);
	const address = await listen(db);
	say(`阅报已就绪（用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒）：${address}`);
	await tellFirst(db, process.env.ORIGIN ?? address, say);
	say('按 Ctrl+C 停止。');
	happened('ready', { ms: Date.now() - started });
	return new Promise(() => {});
}

const unrestricted =
	'数据库用户不能建立角色 yuebao_app：审计记录和已存的报告由触发器保护，不另由数据库权限保护。' +
	'可请数据库管理员执行 create role yuebao_app nologin; grant yuebao_app to 本程序的用户; 再重新启动。';

/** Backups every night, where a folder for them is named. Returns what ends them. */
function nightly(db: Database): () => void {
	const folder = process.env.YUEBAO_BACKUP_FOLDER?.trim();
	return folder ? backupNightly(db, absolute(folder)) : () => {};
}

/** Serves the built dashboard. Resolves to its address; rejects in a sentence when the port is taken. */
async function listen(db: Database): Promise<string> {
	const port = process.env.PORT ?? '3000';
	const host = process.env.HOST ?? '127.0.0.1';
	const shown = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
	const address = `http://${shown}:${port}`;
	const named = process.env.ORIGIN;
	process.env.ORIGIN ??= address;
	process.env.BODY_SIZE_LIMIT ??= '256M';
	const { handler } = await import(pathToFileURL(join(root, 'build/handler.js')).href);
	const compress = compression({ filter: isCompressed }) as unknown as Middleware;
	const server = createServer((request, response) => {
		if (!named && fromOwnAddress(request.headers)) request.headers.origin = address;
		compress(request, response, () => handler(request, response));
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) =>
			reject(
				error.code === 'EADDRINUSE'
					? new Error(
							`端口 ${port} 已被占用：请停止占用它的程序，或用 PORT=3001 npm start 换一个端口。`
						)
					: error
			)
		);
		server.listen(Number(port), host, resolve);
	});
	stopOnSignal(server, db, nightly(db));
	return address;
}

/** Events are to arrive one by one, not when enough of them have gathered to be compressed. */
const isCompressed: compression.CompressionFilter = (request, response) =>
	!String(response.getHeader('content-type') ?? '').startsWith('text/event-stream') &&
	compression.filter(request, response);
