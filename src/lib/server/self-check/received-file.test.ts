import { expect, test } from 'vitest';
import { receivedFile } from './received-file.ts';

function streamed(body: ReadableStream<Uint8Array>, headers: Record<string, string> = {}): Request {
	return new Request('http://localhost/self-check', {
		...{ method: 'POST', body, headers, duplex: 'half' }
	} as RequestInit);
}

/** A body without end, which tells how much of it was asked for. */
function endless() {
	const taken = { bytes: 0, stopped: false };
	const body = new ReadableStream<Uint8Array>({
		pull(controller) {
			taken.bytes += 1000;
			controller.enqueue(new Uint8Array(1000));
		},
		cancel() {
			taken.stopped = true;
		}
	});
	return { taken, body };
}

test('a request that is too large is left, whether it says its length or not', async () => {
	const silent = endless();
	expect(await receivedFile(streamed(silent.body), 5000)).toEqual({ refused: 'too_large' });
	expect(silent.taken.stopped).toBe(true);
	expect(silent.taken.bytes).toBeLessThan(10_000);
	const told = endless();
	const request = streamed(told.body, { 'content-length': '9000' });
	expect(await receivedFile(request, 5000)).toEqual({ refused: 'too_large' });
	expect(told.taken.bytes).toBeLessThan(20_000);
});

test('a form gives its file; one without, or what is no form, gives none', async () => {
	const form = new FormData();
	form.set('file', new File(['草稿'], '年报.txt'));
	const whole = new Request('http://localhost/', { method: 'POST', body: form });
	expect(await receivedFile(whole)).toEqual({
		name: '年报.txt',
		bytes: new TextEncoder().encode('草稿')
	});
	const empty = new Request('http://localhost/', { method: 'POST', body: new FormData() });
	expect(await receivedFile(empty)).toEqual({ refused: 'no_file' });
	const other = new Request('http://localhost/', { method: 'POST', body: 'file=x' });
	expect(await receivedFile(other)).toEqual({ refused: 'no_file' });
});
