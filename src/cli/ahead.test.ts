import { expect, it } from 'vitest';
import { ahead } from './ahead.ts';

it('works on some at a time, and gives the results in order', async () => {
	const events: string[] = [];
	const gates = new Map(['a', 'b', 'c'].map((name) => [name, Promise.withResolvers<void>()]));
	async function* items() {
		yield* gates.keys();
	}
	const results = ahead(items(), 2, async (name) => {
		events.push(`${name} begins`);
		await gates.get(name)!.promise;
		events.push(`${name} ends`);
		return name;
	});
	const first = results.next();
	await new Promise((resolve) => setImmediate(resolve));
	expect(events).toEqual(['a begins', 'b begins']);
	gates.get('b')!.resolve();
	await gates.get('b')!.promise;
	gates.get('a')!.resolve();
	expect((await first).value).toBe('a');
	gates.get('c')!.resolve();
	const rest: string[] = [];
	for await (const name of results) rest.push(name);
	expect(rest).toEqual(['b', 'c']);
	expect(events).toEqual(['a begins', 'b begins', 'b ends', 'a ends', 'c begins', 'c ends']);
});
