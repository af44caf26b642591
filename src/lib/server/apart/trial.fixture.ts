import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer } from './answer.ts';

const root = join(import.meta.dirname, '../../../..');

const trials: Record<string, () => unknown> = {
	hang: () => {
		for (;;);
	},
	throw: () => {
		throw new Error('thrown');
	},
	leave: () => process.exit(3),
	fill: () => {
		for (const held: unknown[] = []; ;) held.push(new Array(1000).fill({}));
	},
	'read package': () => readFileSync(join(root, 'package.json'), 'utf8'),
	'read elsewhere': () => coded(() => readFileSync('/etc/hostname')),
	write: () => coded(() => writeFileSync(join(root, 'written'), '')),
	spawn: () => coded(() => execFileSync(process.execPath, ['--version'])),
	environment: () => process.env.DATABASE_URL ?? 'none'
};

function coded(run: () => unknown): string {
	try {
		return String(run());
	} catch (error) {
		return (error as NodeJS.ErrnoException).code ?? 'thrown';
	}
}

answer(async ({ task }: { task: string | Uint8Array }) =>
	typeof task === 'string' && task in trials ? trials[task]!() : task
);
