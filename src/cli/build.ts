import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const generated = /^src\/lib\/paraglide\/|^src\/lib\/messages\/project\.inlang\/(?!settings)/;

/** One hash over everything that the build is made of; file names and contents, in order. */
async function sourceHash(root: string): Promise<string> {
	const hash = createHash('sha256');
	const single = ['package-lock.json', 'svelte.config.js', 'vite.config.ts'];
	const below = await Promise.all(
		['src', 'static', 'db/migrations'].map(async (folder) =>
			(await readdir(join(root, folder), { recursive: true, withFileTypes: true }))
				.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
				.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
		)
	);
	const files = [...single, ...below.flat().sort()].filter((file) => !generated.test(file));
	for (const file of files) hash.update(`${file}\0`).update(await readFile(join(root, file)));
	return hash.digest('hex');
}

/** Builds the dashboard when its sources have changed since the last build. Resolves to whether it was built; rejects with the build's own words. */
export async function build(root: string): Promise<boolean> {
	const stamp = join(root, 'build', '.source-hash');
	const hash = await sourceHash(root);
	if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return false;
	await run(root, ['build', '--logLevel', 'error']);
	await writeFile(stamp, hash);
	return true;
}

async function run(root: string, args: string[]): Promise<void> {
	const vite = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), ...args], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const words: Buffer[] = [];
	vite.stdout.on('data', (chunk: Buffer) => words.push(chunk));
	vite.stderr.on('data', (chunk: Buffer) => words.push(chunk));
	const status = await new Promise((done) => vite.on('close', done));
	if (status !== 0) throw new Error(`构建未完成：\n${Buffer.concat(words).toString()}`);
}
