import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DatabaseInUse, lock } from './lock.ts';

let folder: string;
let path: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'yuebao-lock-'));
	path = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is free again after it was let go', () => {
	lock(path)();
	expect(existsSync(path)).toBe(false);
	lock(path)();
});

it('says in one sentence who holds it and what to do', () => {
	const release = lock(path);
	expect(() => lock(path)).toThrow(DatabaseInUse);
	expect(() => lock(path)).toThrow(
		new RegExp(`^[^。]*进程号 ${process.pid}[^。]*DATABASE_URL=postgres://[^。]*。$`)
	);
	release();
});

it('refuses while another process lives and takes over once it was killed', async () => {
	const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
	const { pid } = holder;
	const started = startOf(pid!);
	writeFileSync(path, JSON.stringify({ pid, started }));
	expect(() => lock(path)).toThrow(DatabaseInUse);
	const ended = new Promise((resolve) => holder.once('exit', resolve));
	holder.kill('SIGKILL');
	await ended;
	lock(path)();
});

it('is not fooled by a number used again, nor by a torn file', () => {
	if (startOf(process.pid) !== null) {
		writeFileSync(path, JSON.stringify({ pid: process.pid, started: '1' }));
		lock(path)();
	}
	for (const torn of ['', '{"pid":', '{}', '{"pid":-1,"started":null}']) {
		writeFileSync(path, torn);
		lock(path)();
	}
});

it('lets go when its process ends by itself', () => {
	const script = `import { lock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
		lock(${JSON.stringify(path)});`;
	const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
	expect(status).toBe(0);
	expect(existsSync(path)).toBe(false);
});

function startOf(pid: number): string | null {
	if (!existsSync(`/proc/${pid}/stat`)) return null;
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}
