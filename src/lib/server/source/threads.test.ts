import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { threads } from './threads.ts';

const folder = mkdtempSync(join(tmpdir(), 'threads-'));
const program = join(folder, 'program.mjs');
writeFileSync(
	program,
	`import { parentPort } from 'node:worker_threads';
parentPort.on('message', (task) => {
	if (task === 'hang') for (;;);
	if (task === 'break') throw new Error(task);
	if (task === 'fill') for (const kept = [];;) kept.push(new Array(1000).fill({}));
	parentPort.postMessage({ ok: true, value: task });
});`
);
afterAll(() => rmSync(folder, { recursive: true }));

it('a task that hangs, breaks or fills the memory ends alone', async () => {
	const run = threads(program, { threads: 2, longest: 1500, memory: 64, idle: 1000 });
	const tasks = ['one', 'hang', 'two', 'break', 'three', 'fill', 'four'];
	const answers = await Promise.all(tasks.map((task) => run(task)));
	expect(answers.map((answer) => (answer.ok ? answer.value : null))).toEqual([
		'one',
		null,
		'two',
		null,
		'three',
		null,
		'four'
	]);
}, 60_000);
