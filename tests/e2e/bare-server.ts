import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../src/cli/main.ts');

/** The program as on its first start, without sample data, and the link to its first administrator that it says. */
export async function startBare(
	port: number
): Promise<{ link: string; stop: () => Promise<void> }> {
	const data = mkdtempSync(join(tmpdir(), 'yuebao-bare-'));
	const env = { ...process.env, YUEBAO_DATA: data, PORT: String(port), DATABASE_URL: '' };
	const removed = spawnSync(process.execPath, [main, 'demo', 'remove'], { env, encoding: 'utf8' });
	if (removed.status !== 0) throw new Error(removed.stderr);
	const program = spawn(process.execPath, [main, 'serve'], { env });
	const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()));
	const link = await new Promise<string>((resolve, reject) => {
		let said = '';
		const listen = (chunk: Buffer) => {
			said += chunk.toString();
			const found = said.match(/http\S+\/welcome\/\S+/)?.[0];
			if (found) resolve(found);
		};
		program.stdout.on('data', listen);
		program.stderr.on('data', listen);
		program.once('exit', () => reject(new Error(said)));
	});
	return {
		link,
		async stop() {
			program.kill('SIGTERM');
			await ended;
			rmSync(data, { recursive: true, force: true });
		}
	};
}
