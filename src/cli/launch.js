/**
 * The one way in, for any Node from 20 on and before anything is installed: installs what package-lock.json names when it has
 * changed, then runs main.ts on the Node that the project brings along. Only standard error is written to, so that a command's output stays its own.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.installed-lock');
const windows = process.platform === 'win32';

function install() {
	const lock = createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
	process.stderr.write('正在安装所需组件，首次约需半分钟……\n');
	const started = Date.now();
	const { status, error } = spawnSync(
		windows ? 'npm.cmd' : 'npm',
		['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
		{ cwd: root, stdio: ['ignore', 2, 2], shell: windows }
	);
	if (error || status !== 0) {
		process.stderr.write(
			`安装未完成${error ? `（${error.message}）` : ''}：请检查网络和磁盘空间后重试。\n`
		);
		process.exit(1);
	}
	writeFileSync(stamp, lock);
	process.stderr.write(`组件已装好，用时 ${Math.round((Date.now() - started) / 1000)} 秒。\n`);
}

install();
const bundled = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');
const child = spawn(
	existsSync(bundled) ? bundled : process.execPath,
	[join(root, 'src/cli/main.ts'), ...process.argv.slice(2)],
	{
		stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
		env: {
			...process.env,
			PATH: `${join(modules, '.bin')}${windows ? ';' : ':'}${process.env.PATH ?? ''}`,
			NODE_NO_WARNINGS: '1'
		}
	}
);
/** @type {NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
for (const signal of signals) process.on(signal, () => child.kill(signal));
child.on('exit', (status, signal) => {
	process.exit(status ?? (signal ? 128 : 1));
});
