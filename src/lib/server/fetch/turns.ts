import { setTimeout as pause } from 'node:timers/promises';

/** When the last request to each host ended or will have ended. */
const ends = new Map<string, Promise<number>>();

/** Runs requests to one host one after the other, `delay` milliseconds apart. Other hosts do not wait. */
export function inTurn<T>(host: string, delay: number, run: () => Promise<T>): Promise<T> {
	const before = ends.get(host);
	const result = (async () => {
		const ended = await before;
		const wait = ended === undefined ? 0 : ended + delay - performance.now();
		if (wait > 0) await pause(wait);
		return run();
	})();
	const end = result.then(
		() => performance.now(),
		() => performance.now()
	);
	ends.set(host, end);
	void end.then(() => {
		const forget = () => ends.get(host) === end && ends.delete(host);
		setTimeout(forget, delay).unref();
	});
	return result;
}
