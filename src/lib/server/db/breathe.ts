import { setImmediate } from 'node:timers/promises';

/** Work without a pause that nobody notices, in milliseconds. */
const breath = 8;
let since = 0;

/**
 * Gives the rest of the program a turn where statements have followed each other for a while: the embedded database
 * works on this very thread, and one that goes straight from statement to statement would let no request through.
 */
export async function breathe(): Promise<void> {
	if (performance.now() - since < breath) return;
	await setImmediate();
	since = performance.now();
}
