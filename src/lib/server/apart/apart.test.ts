import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { apart } from './apart.ts';

const program = fileURLToPath(new URL('./trial.fixture.ts', import.meta.url));
const limits = { processes: 2, milliseconds: 10_000, megabytes: 64, idle: 1000 };
type Trial = { task: string };

it('a task that hangs, throws, breaks its process or fills the memory ends alone', async () => {
	const run = apart<Trial, string>(program, limits);
	const tasks = ['one', 'hang', 'two', 'throw', 'three', 'fill', 'four', 'leave', 'five'];
	const answers = await Promise.all(
		tasks.map((task) => run({ task }, task === 'hang' ? 1500 : undefined))
	);
	expect(answers.map((answer) => (answer.ok ? answer.value : answer.why))).toEqual([
		'one',
		'too_slow',
		'two',
		'broken',
		'three',
		'too_much_memory',
		'four',
		'broken',
		'five'
	]);
}, 120_000);

it('bytes go there and come back as they are', async () => {
	const run = apart<{ task: Uint8Array }, Uint8Array>(program, limits);
	const answer = await run({ task: Uint8Array.from([1, 0, 255]) });
	expect(answer.ok && [...answer.value]).toEqual([1, 0, 255]);
}, 60_000);

it('a task can read the program itself, and neither other files nor the environment', async () => {
	const run = apart<Trial, string>(program, limits);
	const of = async (task: string) => {
		const answer = await run({ task });
		return answer.ok ? answer.value : answer.cause;
	};
	process.env.DATABASE_URL ??= 'postgres://user:password@localhost/none';
	expect(await of('read package')).toContain('yuebao');
	expect(await of('read elsewhere')).toContain('ERR_ACCESS_DENIED');
	expect(await of('write')).toContain('ERR_ACCESS_DENIED');
	expect(await of('spawn')).toContain('ERR_ACCESS_DENIED');
	expect(await of('environment')).toBe('none');
}, 60_000);
