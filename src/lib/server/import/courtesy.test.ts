import { expect, it } from 'vitest';
import { inTurn, pageBegins } from './courtesy.ts';

it('runs one at a time, after the pages that are being made, and goes on after one that fails', async () => {
	const events: string[] = [];
	const made = pageBegins();
	const first = inTurn(async () => {
		events.push('first begins');
		await new Promise((resolve) => setImmediate(resolve));
		events.push('first ends');
		throw new Error('no');
	});
	const second = inTurn(async () => events.push('second'));
	await new Promise((resolve) => setImmediate(resolve));
	events.push('page');
	made();
	await expect(first).rejects.toThrow('no');
	await second;
	expect(events).toEqual(['page', 'first begins', 'first ends', 'second']);
});

it('does not wait for pages without end', async () => {
	const made = pageBegins();
	expect(await inTurn(async () => 'done')).toBe('done');
	made();
});
